import { readConfig, startService } from '#service-runtime';
import { dispatchConfig } from './dispatch.config.js';
import { dispatchModule } from './dispatch.module.js';

const config = readConfig(dispatchConfig);
await startService(dispatchModule(config), config);
