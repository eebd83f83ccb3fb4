import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';
import { ClosedUnits1750000001201 } from './persistence/closed-units.migration.js';
import { RegistryTables1750000000101 } from './persistence/registry-tables.migration.js';

export const gridRegistryMigrations = [
  ...eventBusMigrations,
  ...referenceMigrations,
  RegistryTables1750000000101,
  ClosedUnits1750000001201,
];
