import { eventBusMigrations } from '#event-bus';
import { IncidentView1750000000301 } from './persistence/incident-view.migration.js';

export const casebookMigrations = [...eventBusMigrations, IncidentView1750000000301];
