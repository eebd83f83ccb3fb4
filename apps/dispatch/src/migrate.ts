import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { dispatchMigrations } from './migrations.js';

await migrate(process.env, dispatchMigrations);
await migrateKeys(process.env);
