import { migrate } from '#database';
import { handlingMigrations } from './migrations.js';

await migrate(process.env, handlingMigrations);
