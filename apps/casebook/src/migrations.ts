import { commandMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { IncidentChange1750000001401 } from './persistence/incident-change.migration.js';
import { IncidentView1750000000301 } from './persistence/incident-view.migration.js';
import { ListIndexes1750000001402 } from './persistence/list-indexes.migration.js';
import { SavedView1750000001403 } from './persistence/saved-view.migration.js';
import { SideFactChange1750000001800 } from './persistence/side-fact-change.migration.js';
import { SideFact1750000001303 } from './persistence/side-fact.migration.js';

export const casebookMigrations = [
  ...eventBusMigrations,
  ...commandMigrations,
  IncidentView1750000000301,
  SideFact1750000001303,
  IncidentChange1750000001401,
  ListIndexes1750000001402,
  SavedView1750000001403,
  SideFactChange1750000001800,
];
