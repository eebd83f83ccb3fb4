import { custodyMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { SuspendedWork1750000004502 } from './persistence/suspended-work.migration.js';

export const handlingMigrations = [
  ...runtimeMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  SuspendedWork1750000004502,
];
