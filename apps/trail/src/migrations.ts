import type { TableRights } from '#database';
import { eventBusMigrations } from '#event-bus';
import { Entry1750000000201 } from './persistence/entry.migration.js';

export const trailMigrations = [...eventBusMigrations, Entry1750000000201];

/** The running trail adds entries and reads them; change and removal are not among its rights. */
export const trailRights: TableRights = { entry: ['SELECT', 'INSERT'] };
