import { commandMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';
import { ClosedUnits1750000001201 } from './persistence/closed-units.migration.js';
import { GridDrafts1750000001102 } from './persistence/grid-drafts.migration.js';
import { DutyRoster1750000001203 } from './persistence/duty-roster.migration.js';
import { Organisation1750000001202 } from './persistence/organisation.migration.js';
import { RecalledHandovers1750000001204 } from './persistence/recalled-handovers.migration.js';
import { RegistryTables1750000000101 } from './persistence/registry-tables.migration.js';

export const gridRegistryMigrations = [
  ...eventBusMigrations,
  ...commandMigrations,
  ...referenceMigrations,
  RegistryTables1750000000101,
  GridDrafts1750000001102,
  ClosedUnits1750000001201,
  Organisation1750000001202,
  DutyRoster1750000001203,
  RecalledHandovers1750000001204,
];
