import { readConfig, startService } from '#service-runtime';
import { evidenceConfig } from './evidence.config.js';
import { evidenceModule } from './evidence.module.js';

const config = readConfig(evidenceConfig);
await startService(evidenceModule(config), config, { streamsBodies: true });
