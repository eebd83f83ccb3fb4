import { commandMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';
import { IdentityTables1750000000401 } from './persistence/identity-tables.migration.js';
import { LockAndSiblings1750000000402 } from './persistence/lock-and-siblings.migration.js';

export const identityMigrations = [
  ...eventBusMigrations,
  ...commandMigrations,
  ...referenceMigrations,
  IdentityTables1750000000401,
  LockAndSiblings1750000000402,
];
