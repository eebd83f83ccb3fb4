import { defaultDoorRecords, defaultLiveChannel, serviceNames } from '#contracts';
import { runtimeConfig } from '#service-runtime';
import { z } from 'zod';

const address = z.url({ protocol: /^http$/ });
const replicas = z.union([address.transform((one) => [one]), z.array(address).min(1)]);
const routes = z.partialRecord(z.enum(serviceNames), replicas);
const bytes = z.coerce.number().int().min(1);
const count = z.coerce.number().int().min(0);

export const gatewayConfig = runtimeConfig.extend({
  /**
   * Where the services are, as JSON: `{"intake":"http://127.0.0.1:24003", …}`; where a service has several replicas and
   * nothing in front of them, a list of addresses: `{"intake":["http://10.0.0.1:3000","http://10.0.0.2:3000"], …}`.
   */
  ROUTES: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(routes),
  IDENTITY_JWKS_URL: z.url(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Requests a second of one signed-in person, and of one address that is not signed in or not at the API; 0: as many as they like. */
  REQUESTS_PER_PERSON: count.default(200),
  REQUESTS_PER_ADDRESS: count.default(100),
  /**
   * Addresses of the TLS terminators in front, as Express's `trust proxy` takes them (`loopback, 10.0.0.0/8`): only
   * they are believed when they say who sent a request. Without them, whoever connects is the sender.
   */
  TRUSTED_PROXIES: z.string().min(1).optional(),
  MAX_UPLOAD_BYTES: bytes.default(20 * 1024 * 1024),
  MAX_JSON_BYTES: bytes.default(256 * 1024),
  /** A county's grids in one file; taken at one address of the registry only. */
  MAX_GEOJSON_BYTES: bytes.default(16 * 1024 * 1024),
  /** Uploads of one person: at once, and in a minute; 0: as many as they like. */
  UPLOADS_AT_ONCE: count.default(4),
  UPLOADS_PER_MINUTE: count.default(60),
  /**
   * What residents send in a minute from one address, over all, to report, follow or rate without an account; 0: as much
   * as they like. A report takes three requests and one for each photo, and many phones may be behind one address.
   */
  RESIDENTS_PER_MINUTE: count.default(120),
  /** Open sockets of one person at this gateway: screens and phones; 0: as many as they like. */
  SOCKETS_PER_PERSON: count.default(20),
  /** Put before the sockets' channels on Redis: the same as the casebook's. */
  LIVE_CHANNEL: z.string().min(1).default(defaultLiveChannel),
  /** Where on Redis identity finds what must be on record: the same as identity's. */
  DOOR_RECORDS: z.string().min(1).default(defaultDoorRecords),
  /** Milliseconds that a request's body may take to arrive. A photo may take long: reception is bad in the field. */
  BODY_PATIENCE: z.coerce.number().int().min(100).default(10_000),
  UPLOAD_PATIENCE: z.coerce.number().int().min(100).default(300_000),
  /** Milliseconds a service may stay silent before it counts as unavailable. */
  PATIENCE: z.coerce.number().int().min(1_000).default(60_000),
  /** The same for one of several replicas, before another is asked; longer than a command waits for its twin. */
  REPLICA_PATIENCE: z.coerce.number().int().min(100).default(8_000),
  /** Where Prometheus finds the metrics: a port of its own, since the door's is for everybody. None when not set. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Generated API documents to serve under /docs/api. */
  DOCS_DIR: z.string().default('docs/api'),
  /** What was built of `apps/console`. */
  CONSOLE_DIR: z.string().default('dist/apps/console'),
  /** The demo's accounts, for the sign-in page to name. None but in a demo. */
  DEMO_SIGN_INS_FILE: z.string().min(1).optional(),
});
export type GatewayConfig = z.infer<typeof gatewayConfig>;

/** Nest injection token of the {@link GatewayConfig}. */
export const GATEWAY_CONFIG = Symbol('GatewayConfig');
