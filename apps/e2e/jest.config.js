const { project } = require('../../jest.preset');

// One server and one browser to be found for all journeys, before the first worker starts.
module.exports = project('e2e', __dirname, {
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  globalSetup: '<rootDir>/src/support/global-setup.ts',
  globalTeardown: '<rootDir>/src/support/global-teardown.ts',
});
