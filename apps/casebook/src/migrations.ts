import { eventBusMigrations } from '#event-bus';
import { IncidentChange1750000001401 } from './persistence/incident-change.migration.js';
import { IncidentView1750000000301 } from './persistence/incident-view.migration.js';

export const casebookMigrations = [...eventBusMigrations, IncidentView1750000000301, IncidentChange1750000001401];
