import { readConfig, startService } from '#service-runtime';
import { handlingConfig } from './handling.config.js';
import { handlingModule } from './handling.module.js';

const config = readConfig(handlingConfig);
await startService(handlingModule(config), config);
