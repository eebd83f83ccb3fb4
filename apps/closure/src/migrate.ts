import { migrate } from '#database';
import { closureMigrations } from './migrations.js';

await migrate(process.env, closureMigrations);
