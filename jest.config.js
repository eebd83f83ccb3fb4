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
  // Where there are servers, half of the time is waiting: three at a time keep two cores busy. The platform is one.
  maxWorkers: level === 'unit' ? '100%' : level === 'int' ? 3 : 1,
};
