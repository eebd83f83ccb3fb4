import { readFileSync } from 'node:fs';

/** Unit tests need nothing; integration and end-to-end tests need the servers that `npm test` starts. */
const level = process.env.TEST_LEVEL ?? 'unit';
const { exclude: _builtWithoutSpecs, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

export default {
  testEnvironment: 'node',
  testMatch: [`**/*.${level}.spec.{ts,mjs}`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data'],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: {
    '^#([a-z0-9-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testTimeout: level === 'unit' ? 10_000 : 60_000,
  // Two at a time where there are servers: more would wait for each other longer than their tests are patient.
  maxWorkers: level === 'unit' ? '100%' : level === 'int' ? 2 : 1,
};
