import { custodyMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';
import { IncidentNumber1750000000041 } from './persistence/incident-number.migration.js';
import { ReporterWithdrawal1750000001302 } from './persistence/reporter-withdrawal.migration.js';
import { Reporter1750000000042 } from './persistence/reporter.migration.js';
import { ReporterSearch1750000001500 } from './persistence/reporter-search.migration.js';

export const intakeMigrations = [
  ...eventBusMigrations,
  ...custodyMigrations,
  ...referenceMigrations,
  IncidentNumber1750000000041,
  Reporter1750000000042,
  ReporterWithdrawal1750000001302,
  ReporterSearch1750000001500,
];
