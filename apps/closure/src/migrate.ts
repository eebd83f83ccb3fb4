import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { closureMigrations } from './migrations.js';

await migrate(process.env, closureMigrations);
await migrateKeys(process.env);
