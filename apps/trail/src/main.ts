import { dataServiceConfig, readConfig, startService } from '#service-runtime';
import { trailModule } from './trail.module.js';

const config = readConfig(dataServiceConfig);
await startService(trailModule(config), config);
