import { custodyMigrations } from '#custody';
import type { TableRights } from '#database';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { Open3111750000004301 } from './channels/open311/api-keys/open311.migration.js';
import { hotlineMigrations } from './channels/hotline/hotline-channel.js';
import { publicMigrations } from './channels/public/public-channel.js';
import { EncryptedReporter1750000003403 } from './persistence/encrypted-reporter.migration.js';
import { Erasure1750000003405 } from './persistence/erasure.migration.js';
import { IncidentNumber1750000000041 } from './persistence/incident-number.migration.js';
import { LookReason1750000006501 } from './persistence/look-reason.migration.js';
import { MergedAndNearby1750000004001 } from './persistence/merged-and-nearby.migration.js';
import { Receipt1750000003501 } from './persistence/receipt.migration.js';
import { ReporterWithdrawal1750000001302 } from './persistence/reporter-withdrawal.migration.js';
import { Reporter1750000000042 } from './persistence/reporter.migration.js';
import { ReporterSearch1750000001500 } from './persistence/reporter-search.migration.js';

export const intakeMigrations = [
  ...runtimeMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  IncidentNumber1750000000041,
  Reporter1750000000042,
  ReporterWithdrawal1750000001302,
  ReporterSearch1750000001500,
  EncryptedReporter1750000003403,
  Erasure1750000003405,
  Receipt1750000003501,
  MergedAndNearby1750000004001,
  Open3111750000004301,
  ...hotlineMigrations,
  ...publicMigrations,
  LookReason1750000006501,
];

export const intakeRights: TableRights = { mark_key: ['SELECT'] };
