import { migrate } from '#database';
import { casebookMigrations } from './migrations.js';

await migrate(process.env, casebookMigrations);
