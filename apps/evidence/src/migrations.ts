import { commandMigrations, followerMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { EvidenceFile1750000000061 } from './persistence/evidence-file.migration.js';
import { SigningKey1750000000062 } from './keys/signing-key.migration.js';
import { SigningKeySuccession1750000000063 } from './keys/signing-key-succession.migration.js';

export const evidenceMigrations = [
  ...eventBusMigrations,
  ...commandMigrations,
  ...followerMigrations,
  EvidenceFile1750000000061,
  SigningKey1750000000062,
  SigningKeySuccession1750000000063,
];
