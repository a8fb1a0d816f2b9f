import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/**
 * Writes how many browser tests passed, and the names of those that failed, to the file that `UNSPOOL_COUNTS` names, for
 * `npm test` to add up.
 */
export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const file = process.env['UNSPOOL_COUNTS'];
      if (!file) return;
      const counts = {passed: 0, failed: []};
      for (const {testFile, browser, testResults, errors} of sessions) {
        const path = [browser.name, relative(process.cwd(), testFile)];
        for (const {message} of errors ?? []) counts.failed.push(named(path, message)); // a file that could not be loaded
        if (testResults) count(testResults, path, counts);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function count({tests, suites}, path, counts) {
  for (const {name, passed, skipped, error} of tests) {
    if (passed) counts.passed++;
    else if (!skipped) counts.failed.push(named([...path, name], error?.message));
  }
  for (const suite of suites) count(suite, [...path, suite.name], counts);
}

function named(path, message = '') {
  return `${path.join(' › ')}: ${message.split('\n', 1)[0]}`;
}
