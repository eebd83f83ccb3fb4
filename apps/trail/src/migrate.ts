import { migrate } from '#database';
import { trailMigrations, trailRights } from './migrations.js';

await migrate(process.env, trailMigrations, trailRights);
