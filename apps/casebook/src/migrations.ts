import { commandMigrations } from '#custody';
import { runtimeMigrations } from '#service-runtime';
import { CalledForReopening1750000006003 } from './persistence/called-for-reopening.migration.js';
import { AtTheDesk1750000006401 } from './persistence/at-the-desk.migration.js';
import { Carded1750000004702 } from './persistence/carded.migration.js';
import { Figures1750000006101 } from './persistence/figures.migration.js';
import { HotlineDue1750000005001 } from './persistence/hotline-due.migration.js';
import { IncidentChange1750000001401 } from './persistence/incident-change.migration.js';
import { IncidentLevel1750000004801 } from './persistence/incident-level.migration.js';
import { IncidentView1750000000301 } from './persistence/incident-view.migration.js';
import { ListIndexes1750000001402 } from './persistence/list-indexes.migration.js';
import { MergedInto1750000004002 } from './persistence/merged-into.migration.js';
import { Reopening1750000004101 } from './persistence/reopening.migration.js';
import { WaitingView1750000004503 } from './persistence/waiting-view.migration.js';
import { SavedView1750000001403 } from './persistence/saved-view.migration.js';
import { SideFactChange1750000001800 } from './persistence/side-fact-change.migration.js';
import { SideFact1750000001303 } from './persistence/side-fact.migration.js';

export const casebookMigrations = [
  ...runtimeMigrations,
  ...commandMigrations,
  IncidentView1750000000301,
  SideFact1750000001303,
  IncidentChange1750000001401,
  ListIndexes1750000001402,
  SavedView1750000001403,
  SideFactChange1750000001800,
  MergedInto1750000004002,
  Reopening1750000004101,
  IncidentLevel1750000004801,
  WaitingView1750000004503,
  Carded1750000004702,
  HotlineDue1750000005001,
  CalledForReopening1750000006003,
  Figures1750000006101,
  AtTheDesk1750000006401,
];
