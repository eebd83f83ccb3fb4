import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupFolder, KEPT_DAYS } from './backup/backup-folder.mjs';
import { demoFiles } from './demo-files.mjs';
import { hotlinesFile, SIMULATOR_PORT } from './hotline.mjs';
import { demoNames, trailFiles } from './trail-policy.mjs';

/**
 * Every service there is. `port` counts from a replica's first port (24000, 24100, …); the gateway is at the one people
 * type, or behind it.
 * `needs` is all that a service is told about: least privilege starts with not knowing the address.
 * `extra` is what only this service needs. Of what is `alone` there is one, however many replicas there are of the
 * others, and the gateway does not lead to it. What is a `simulator` runs only where it is asked for.
 */
export const services = [
  { name: 'identity', port: 1, needs: ['database', 'kafka', 'redis', 'tokens'] },
  { name: 'grid-registry', port: 2, needs: ['database', 'kafka', 'tokens'] },
  {
    name: 'intake',
    port: 3,
    needs: ['database', 'keys', 'kafka', 'redis', 'tokens', 'evidence'],
    extra: ({ dataDir, backups, residentSecret }) => ({
      BACKUPS_KEPT_DAYS: String(KEPT_DAYS),
      OPEN311_ATTRIBUTES_FILE: fileURLToPath(new URL('../demo/open311-attributes.json', import.meta.url)),
      OPEN311_TYPE: 'test',
      HOTLINES_FILE: hotlinesFile(dataDir),
      RESIDENT_SECRET: residentSecret,
      ...(backups && { ERASURES_DIR: backupFolder(backups).erasures }),
    }),
  },
  {
    name: 'evidence',
    port: 4,
    needs: ['database', 'keys', 'kafka', 'tokens'],
    extra: ({ dataDir, backups, residentSecret }) => ({
      EVIDENCE_DIR: join(dataDir, 'evidence'),
      RESIDENT_SECRET: residentSecret,
      ...(backups && { EVIDENCE_COPY_DIR: backupFolder(backups).evidence }),
    }),
  },
  { name: 'dispatch', port: 5, needs: ['database', 'keys', 'kafka', 'redis', 'tokens', 'evidence'] },
  { name: 'handling', port: 6, needs: ['database', 'keys', 'kafka', 'redis', 'tokens', 'evidence'] },
  { name: 'closure', port: 7, needs: ['database', 'keys', 'kafka', 'redis', 'tokens', 'evidence'] },
  {
    name: 'trail',
    port: 8,
    needs: ['database', 'kafka', 'tokens'],
    extra: ({ dataDir, backups }) => ({
      // The second store is best on another disk.
      TRAIL_ARCHIVE_DIR: backups ? backupFolder(backups).trail : trailFiles(dataDir).archive,
      TRAIL_KEY_FILE: trailFiles(dataDir).trailKey,
      TRAIL_ORIGIN: demoNames.trail,
      TRAIL_POLICY_FILE: trailFiles(dataDir).policy,
    }),
  },
  { name: 'casebook', port: 9, needs: ['database', 'kafka', 'redis', 'tokens'] },
  {
    name: 'notification',
    port: 12,
    needs: ['database', 'keys', 'kafka', 'redis', 'tokens'],
    extra: ({ baseUrl }) => ({ PUBLIC_URL: baseUrl }),
  },
  {
    // At home, so that the whole way is used; one that proves something runs elsewhere: docs/runbooks/witness.md.
    name: 'trail-witness',
    port: 10,
    needs: [],
    alone: true,
    extra: ({ dataDir }) => ({
      WITNESS_NAME: demoNames.witness,
      WITNESS_DIR: trailFiles(dataDir).witnessDir,
      WITNESS_POLICY_FILE: trailFiles(dataDir).policy,
    }),
  },
  {
    // The municipal platform of the 12345 hotline, for trying it out.
    name: 'hotline-simulator',
    port: SIMULATOR_PORT,
    needs: [],
    alone: true,
    simulator: true,
    extra: ({ dataDir, baseUrl }) => ({
      HOTLINES_FILE: hotlinesFile(dataDir),
      INTAKE_URL: `${baseUrl}/api/intake`,
    }),
  },
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

const STEPPED = ['grid-registry', 'intake', 'dispatch', 'handling', 'closure', 'casebook'];

/** Whether it goes by a rehearsal’s clock. Tokens, receipts and signatures are good by the machine’s. */
export const isStepped = ({ name }) => STEPPED.includes(name);

export const hasDatabase = (service) => service.needs.includes('database');

/** The names of a service's databases: its own, and that of its data keys where it has any (docs/adr/0034). */
export const databasesOf = ({ name, needs }) => [
  ...(needs.includes('database') ? [name] : []),
  ...(needs.includes('keys') ? [keysOf(name)] : []),
];

export const keysOf = (name) => `${name}-keys`;
