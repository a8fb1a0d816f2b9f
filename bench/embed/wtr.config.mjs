import embed from '../../test/embed/wtr.config.mjs';

/** The measuring page prints its own lines; what the tests would report is left out. */
const printer = {
  reportTestFileResults({logger, sessionsForTestFile}) {
    for (const {browser, logs, testResults} of sessionsForTestFile) {
      logger.log(`\n${browser.name}`);
      for (const line of logs) logger.log(line.join(' '));
      for (const {error, name} of testResults?.suites.flatMap(({tests}) => tests) ?? []) {
        if (error) logger.log(`${name}: ${error.message}`);
      }
    }
  },
};

export default {...embed, files: 'bench/embed/*.bench.ts', reporters: [printer]};
