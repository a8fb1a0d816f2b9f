import {writeFileSync} from 'node:fs';

/** Writes how many browser tests passed and failed to the file that `UNSPOOL_COUNTS` names, for `npm test` to add up. */
export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const file = process.env['UNSPOOL_COUNTS'];
      if (!file) return;
      const counts = {passed: 0, failed: 0};
      for (const {testResults, errors} of sessions) {
        counts.failed += errors?.length ?? 0; // a file that could not be loaded
        if (testResults) count(testResults, counts);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function count({tests, suites}, counts) {
  for (const {passed, skipped} of tests) {
    if (!skipped) counts[passed ? 'passed' : 'failed']++;
  }
  for (const suite of suites) count(suite, counts);
}
