import { custodyMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';

export const dispatchMigrations = [...eventBusMigrations, ...custodyMigrations, ...referenceMigrations];
