import { migrate } from '#database';
import { migrateKeys } from '#erasable';
import { intakeMigrations, intakeRights } from './migrations.js';
import { intakeKeys } from './persistence/search-marks.migration.js';

await migrate(process.env, intakeMigrations, intakeRights);
await migrateKeys(process.env, intakeKeys);
