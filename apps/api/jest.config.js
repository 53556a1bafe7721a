const { project } = require('../../jest.preset');

module.exports = project('api', __dirname, {
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
  setupFiles: ['reflect-metadata', '<rootDir>/src/testing/quiet.ts'],
});
