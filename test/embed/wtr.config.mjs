import base from '../../web-test-runner.config.mjs';
import {otherOrigin} from './other-origin.mjs';

/** The tests of stories in frames of another origin; they take the built files, as a host page does. */
export default {
  ...base,
  files: 'test/embed/*.test.ts',
  groups: [],
  plugins: [...base.plugins, otherOrigin()],
  testFramework: {config: {timeout: 60_000}},
  testsFinishTimeout: 600_000,
};
