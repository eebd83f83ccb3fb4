import { custodyMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { Rounds1750000004102 } from './persistence/rounds.migration.js';

export const closureMigrations = [
  ...runtimeMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  Rounds1750000004102,
];
