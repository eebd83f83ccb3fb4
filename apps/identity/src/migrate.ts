import { migrate } from '#database';
import { identityMigrations } from './migrations.js';

await migrate(process.env, identityMigrations);
