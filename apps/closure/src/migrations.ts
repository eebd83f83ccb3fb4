import { custodyMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';

export const closureMigrations = [...eventBusMigrations, ...custodyMigrations, ...referenceMigrations];
