import { migrate } from '#database';
import { dispatchMigrations } from './migrations.js';

await migrate(process.env, dispatchMigrations);
