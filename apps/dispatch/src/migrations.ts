import { custodyMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { PastDispatches1750000004901 } from './persistence/past-dispatches.migration.js';

export const dispatchMigrations = [
  ...runtimeMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  PastDispatches1750000004901,
];
