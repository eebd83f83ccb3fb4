import { readConfig, startService } from '#service-runtime';
import { intakeConfig } from './intake.config.js';
import { intakeModule } from './intake.module.js';

const config = readConfig(intakeConfig);
await startService(intakeModule(config), config);
