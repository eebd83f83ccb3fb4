import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { notificationMigrations } from './migrations.js';

await migrate(process.env, notificationMigrations);
await migrateKeys(process.env);
