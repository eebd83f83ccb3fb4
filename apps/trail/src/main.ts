import { readConfig, startService } from '#service-runtime';
import { trailConfig } from './trail.config.js';
import { trailModule } from './trail.module.js';

const config = readConfig(trailConfig);
await startService(trailModule(config), config);
