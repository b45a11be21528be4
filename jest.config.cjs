const ESM_ONLY = ['d3-path', 'd3-shape', 'oauth4webapi'];

const common = {
  rootDir: __dirname,
  transform: {
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`, '/dev/build/'],
  // The build gives a part of the texts for it (static/vite/texts-of-resource.mjs); here they are all there.
  moduleNameMapper: { '^#locales/(.+)\\?tools$': '<rootDir>/locales/$1' },
  modulePathIgnorePatterns: ['<rootDir>/static/[^/]+/build', '<rootDir>/dev/build'],
};

const project = (displayName, testMatch, more = {}) => ({
  ...common,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  ...more,
});

/** unit: pure code; ui: components in jsdom; app: the built app on the local platform; browser: journeys in Chromium. */
module.exports = {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    project('unit', ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts']),
    project('ui', ['test/unit/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      // Without this jsdom asks for packages' browser builds, and Preact's is ESM only.
      testEnvironmentOptions: { customExportConditions: ['node', 'require'] },
      setupFilesAfterEnv: ['<rootDir>/test/support/ui/after-each-component.ts'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '\\.css$': '<rootDir>/test/support/empty-style.cjs',
      },
    }),
    project('app', ['test/app/**/*.test.ts']),
    project('browser', ['test/browser/**/*.test.ts']),
  ],
};
