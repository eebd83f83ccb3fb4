/** Unit tests need nothing; integration and end-to-end tests need the servers that `npm test` starts. */
const level = process.env.TEST_LEVEL ?? 'unit';

export default {
  testEnvironment: './deploy/local/jest/environment.mjs',
  testRunner: './deploy/local/jest/runner.mjs',
  transform: {},
  testMatch: [`**/*.${level}.spec.{ts,mjs}`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data'],
  // What people do on pages takes as long as the machine is slow: nothing is proven by how long it took.
  testTimeout: { unit: 10_000, int: 120_000, e2e: 180_000 }[level],
  // Where there are servers, half of the time is waiting: four at a time keep two cores busy. The platform is one.
  maxWorkers: level === 'unit' ? '100%' : level === 'int' ? 4 : 1,
};
