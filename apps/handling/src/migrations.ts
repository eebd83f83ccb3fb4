import { custodyMigrations } from '#custody';
import { eventBusMigrations } from '#event-bus';
import { referenceMigrations } from '#reference-copy';

export const handlingMigrations = [...eventBusMigrations, ...custodyMigrations, ...referenceMigrations];
