import { readConfig, startService } from '#service-runtime';
import { gatewayConfig } from './config.js';
import { gatewayModule } from './gateway.module.js';

const config = readConfig(gatewayConfig);
await startService(gatewayModule(config), config, { streamsBodies: true, withoutEvents: true });
