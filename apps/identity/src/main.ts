import { readConfig, startService } from '#service-runtime';
import { identityConfig } from './config.js';
import { identityModule } from './identity.module.js';

const config = readConfig(identityConfig);
await startService(identityModule(config), config);
