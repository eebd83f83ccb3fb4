import { dataServiceConfig, readConfig, startService } from '#service-runtime';
import { gridRegistryModule } from './grid-registry.module.js';

const config = readConfig(dataServiceConfig);
await startService(gridRegistryModule(config), config);
