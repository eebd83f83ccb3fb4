import { dataServiceConfig, readConfig, startService } from '#service-runtime';
import { dispatchModule } from './dispatch.module.js';

const config = readConfig(dataServiceConfig);
await startService(dispatchModule(config), config);
