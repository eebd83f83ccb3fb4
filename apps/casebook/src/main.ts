import { readConfig, startService } from '#service-runtime';
import { casebookModule } from './casebook.module.js';
import { casebookConfig } from './config.js';

const config = readConfig(casebookConfig);
await startService(casebookModule(config), config);
