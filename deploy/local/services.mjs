import { join } from 'node:path';
import { backupFolder } from './backup/backup-folder.mjs';
import { demoFiles } from './demo-files.mjs';

/**
 * Every service there is. `port` counts from a replica's first port (24000, 24100, …); the gateway is at the one people
 * type, or behind it.
 * `needs` is all that a service is told about: least privilege starts with not knowing the address.
 * `extra` is what only this service needs.
 */
export const services = [
  { name: 'identity', port: 1, needs: ['database', 'kafka', 'redis', 'tokens'] },
  { name: 'grid-registry', port: 2, needs: ['database', 'kafka', 'tokens'] },
  { name: 'intake', port: 3, needs: ['database', 'kafka', 'tokens', 'evidence'] },
  {
    name: 'evidence',
    port: 4,
    needs: ['database', 'kafka', 'tokens'],
    extra: ({ dataDir, backups }) => ({
      EVIDENCE_DIR: join(dataDir, 'evidence'),
      ...(backups && { EVIDENCE_COPY_DIR: backupFolder(backups).evidence }),
    }),
  },
  { name: 'dispatch', port: 5, needs: ['database', 'kafka', 'tokens', 'evidence'] },
  { name: 'handling', port: 6, needs: ['database', 'kafka', 'tokens', 'evidence'] },
  { name: 'closure', port: 7, needs: ['database', 'kafka', 'tokens', 'evidence'] },
  { name: 'trail', port: 8, needs: ['database', 'kafka', 'tokens'] },
  { name: 'casebook', port: 9, needs: ['database', 'kafka', 'redis', 'tokens'] },
  {
    name: 'gateway',
    needs: ['redis', 'tokens'],
    extra: ({ serviceUrls, dataDir, replicas }) => ({
      ROUTES: JSON.stringify(serviceUrls),
      // The balancer in front of several gateways.
      ...(replicas > 1 && { TRUSTED_PROXIES: 'loopback' }),
      DEMO_SIGN_INS_FILE: demoFiles(dataDir).signIns,
      // Here a handful of made-up people upload the photos of a whole county.
      UPLOADS_AT_ONCE: '0',
      UPLOADS_PER_MINUTE: '0',
    }),
  },
];

/** `grid-registry` as it stands in database and role names. */
export const underscored = (name) => name.replaceAll('-', '_');

export const hasDatabase = (service) => service.needs.includes('database');
