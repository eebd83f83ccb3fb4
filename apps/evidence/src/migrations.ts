import { commandMigrations, followerMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { EvidenceFile1750000000061 } from './persistence/evidence-file.migration.js';
import { SigningKey1750000000062 } from './keys/signing-key.migration.js';

export const evidenceMigrations = [
  ...eventBusMigrations,
  ...commandMigrations,
  ...followerMigrations,
  EvidenceFile1750000000061,
  SigningKey1750000000062,
];
