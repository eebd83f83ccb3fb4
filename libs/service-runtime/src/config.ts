import { serviceNames } from '#contracts';
import { z } from 'zod';
import { clockSettings } from './clock-of.js';

/** The settings that every service has. A service adds its own with {@link readConfig}. */
export const runtimeConfig = z.object({
  SERVICE_NAME: z.enum(serviceNames),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** The settings of a service with a database of its own that talks over Kafka. */
export const dataServiceConfig = runtimeConfig.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',')),
  /** Put before topic and group names: a corner of one's own on a shared broker. */
  KAFKA_NAMESPACE: z.string().default(''),
  /** Milliseconds after which a relay or consumer that hangs loses its locks. */
  LOCK_LIFE: z.coerce.number().int().min(500).default(15_000),
  IDENTITY_JWKS_URL: z.url(),
  ...clockSettings,
});

export type RuntimeConfig = z.infer<typeof runtimeConfig>;
export type DataServiceConfig = z.infer<typeof dataServiceConfig>;

/** A setting is wrong or missing; the message says which. */
export class WrongSetting extends Error {}

/**
 * Reads the environment once, at start; nothing else does.
 * @throws WrongSetting naming every wrong setting (never its value: it may be a secret)
 */
export function readConfig<S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv = process.env): z.infer<S> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new WrongSetting(`wrong settings: ${wrong.join('; ')}`);
}
