import { readConfig, startService } from '#service-runtime';
import { closureConfig } from './closure.config.js';
import { closureModule } from './closure.module.js';

const config = readConfig(closureConfig);
await startService(closureModule(config), config);
