import { migrate } from '#database';
import { evidenceMigrations } from './migrations.js';

await migrate(process.env, evidenceMigrations);
