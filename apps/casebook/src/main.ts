import { dataServiceConfig, readConfig, startService } from '#service-runtime';
import { casebookModule } from './casebook.module.js';

const config = readConfig(dataServiceConfig);
await startService(casebookModule(config), config);
