import { commandMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { IdentityTables1750000000401 } from './persistence/identity-tables.migration.js';
import { OperatorsAct1750000003302 } from './operators-acts/operators-act.migration.js';
import { OneTimePasswords1750000005101 } from './persistence/one-time-passwords.migration.js';
import { DisplayLink1750000006001 } from './persistence/display-link.migration.js';
import { LockAndSiblings1750000000402 } from './persistence/lock-and-siblings.migration.js';

export const identityMigrations = [
  ...runtimeMigrations,
  ...commandMigrations,
  ...referenceMigrations,
  IdentityTables1750000000401,
  LockAndSiblings1750000000402,
  OperatorsAct1750000003302,
  OneTimePasswords1750000005101,
  DisplayLink1750000006001,
];
