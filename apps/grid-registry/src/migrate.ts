import { migrate } from '#database';
import { gridRegistryMigrations } from './migrations.js';

await migrate(process.env, gridRegistryMigrations);
