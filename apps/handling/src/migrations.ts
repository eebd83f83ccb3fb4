import { custodyMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { AnswerTemplate1750000006402 } from './persistence/answer-template.migration.js';
import { SuspendedWork1750000004502 } from './persistence/suspended-work.migration.js';

export const handlingMigrations = [
  ...runtimeMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  SuspendedWork1750000004502,
  AnswerTemplate1750000006402,
];
