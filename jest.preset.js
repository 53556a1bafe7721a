/** What every Jest project shares: SWC for speed, sources of our own libraries instead of their builds. */
const swc = (react) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

// Packages that ship ES modules only.
const esm = [
  '@tanstack',
  'gql\\.tada',
  '@0no-co',
  '@sparticuz',
  ...['openid-client', 'oauth4webapi', 'jose'],
  ...['file-type', 'strtok3', 'token-types', '@tokenizer', 'uint8array-extras', '@borewit'],
];

module.exports = {
  project: (displayName, rootDir, extra = {}) => ({
    displayName,
    rootDir,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
    transform: { '\\.tsx$': swc(true), '\\.[mc]?[jt]s$': swc(false), '\\.jsx$': swc(true) },
    transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
    ...extra,
    // In a run of several projects their own `testTimeout` is not heard.
    setupFilesAfterEnv: [require.resolve('./jest.timeout.js'), ...(extra.setupFilesAfterEnv ?? [])],
  }),
};
