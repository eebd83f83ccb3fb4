import { commandMigrations, followerMigrations } from '#custody';
import { referenceMigrations } from '#reference-copy';
import { runtimeMigrations } from '#service-runtime';
import { Notification1750000004401 } from './persistence/notification.migration.js';

export const notificationMigrations = [
  ...runtimeMigrations,
  ...commandMigrations,
  ...followerMigrations,
  ...referenceMigrations,
  Notification1750000004401,
];
