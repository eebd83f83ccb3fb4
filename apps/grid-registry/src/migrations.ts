import { commandMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { AdmissionApplications1750000004802 } from './persistence/admission-applications.migration.js';
import { CatalogueVersions1750000005102 } from './persistence/catalogue-versions.migration.js';
import { ClosedUnits1750000001201 } from './persistence/closed-units.migration.js';
import { CountyVersions1750000004801 } from './persistence/county-versions.migration.js';
import { DiscardedDrafts1750000006302 } from './persistence/discarded-drafts.migration.js';
import { GridDrafts1750000001102 } from './persistence/grid-drafts.migration.js';
import { GridKinds1750000006301 } from './persistence/grid-kinds.migration.js';
import { DutyRoster1750000001203 } from './persistence/duty-roster.migration.js';
import { Organisation1750000001202 } from './persistence/organisation.migration.js';
import { RecalledHandovers1750000001204 } from './persistence/recalled-handovers.migration.js';
import { RegistryTables1750000000101 } from './persistence/registry-tables.migration.js';
import { SharedPositions1750000006201 } from './persistence/shared-positions.migration.js';
import { TimeRules1750000004601 } from './persistence/time-rules.migration.js';
import { TimeRulesAsCountyVersions1750000004803 } from './persistence/time-rules-as-county-versions.migration.js';

export const gridRegistryMigrations = [
  ...runtimeMigrations,
  ...commandMigrations,
  ...referenceMigrations,
  RegistryTables1750000000101,
  GridDrafts1750000001102,
  ClosedUnits1750000001201,
  Organisation1750000001202,
  DutyRoster1750000001203,
  RecalledHandovers1750000001204,
  TimeRules1750000004601,
  CountyVersions1750000004801,
  AdmissionApplications1750000004802,
  TimeRulesAsCountyVersions1750000004803,
  CatalogueVersions1750000005102,
  SharedPositions1750000006201,
  GridKinds1750000006301,
  DiscardedDrafts1750000006302,
];
