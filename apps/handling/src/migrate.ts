import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { handlingMigrations } from './migrations.js';

await migrate(process.env, handlingMigrations);
await migrateKeys(process.env);
