import { readConfig, startService } from '#service-runtime';
import { notificationConfig } from './notification.config.js';
import { notificationModule } from './notification.module.js';

const config = readConfig(notificationConfig);
await startService(notificationModule(config), config);
