import { commandMigrations, followerMigrations } from '#custody';
import { runtimeMigrations } from '#service-runtime';
import { ByResident1750000006002 } from './persistence/by-resident.migration.js';
import { EncryptedFile1750000003406 } from './persistence/encrypted-file.migration.js';
import { EvidenceFile1750000000061 } from './persistence/evidence-file.migration.js';
import { SigningKey1750000000062 } from './keys/signing-key.migration.js';
import { SigningKeySuccession1750000000063 } from './keys/signing-key-succession.migration.js';

export const evidenceMigrations = [
  ...runtimeMigrations,
  ...commandMigrations,
  ...followerMigrations,
  EvidenceFile1750000000061,
  SigningKey1750000000062,
  SigningKeySuccession1750000000063,
  EncryptedFile1750000003406,
  ByResident1750000006002,
];
