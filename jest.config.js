/** Unit tests need nothing; integration and end-to-end tests need the servers that `npm test` starts. */
const level = process.env.TEST_LEVEL ?? 'unit';

export default {
  testEnvironment: './deploy/local/jest/environment.mjs',
  testRunner: './deploy/local/jest/runner.mjs',
  transform: {},
  testMatch: [`**/*.${level}.spec.{ts,mjs}`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data'],
  testTimeout: level === 'unit' ? 10_000 : 60_000,
  // Two at a time where there are servers: more would wait for each other longer than their tests are patient.
  maxWorkers: level === 'unit' ? '100%' : level === 'int' ? 2 : 1,
};
