import preset from '../../jest.preset.js';

export default preset.project('web', import.meta.dirname, {
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser', 'require', 'default'] },
  setupFiles: ['<rootDir>/src/testing/jsdom-gaps.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/jest-after-env.ts'],
});
