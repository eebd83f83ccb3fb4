import { migrate } from '#database';
import { intakeMigrations } from './migrations.js';

await migrate(process.env, intakeMigrations);
