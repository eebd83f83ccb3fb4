import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { evidenceMigrations } from './migrations.js';

await migrate(process.env, evidenceMigrations);
await migrateKeys(process.env);
