import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ServiceName } from '#contracts';
import { type MigrationClass, type TableRights } from '#database';
import type { KeysSchema } from '#erasable';
import { KafkaEventServer } from '#event-bus';
import { newId } from '#primitives';
import { configureHttp, createLogger, type DataServiceConfig } from '#service-runtime';
import { eventually } from './eventually.js';
import { testServers } from './servers.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { createTestKeys, type TestKeys, type TestPerson } from './test-keys.js';
import { createTestTopics, type TestTopics } from './test-topics.js';
import { watchAnswers } from './watch-answers.js';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
  readonly body: any;
  readonly headers: Headers;
}

export interface Sending {
  readonly as?: TestPerson;
  readonly body?: unknown;
  /** Idempotency-Key; a new one for every POST when not given. */
  readonly key?: string;
  /** Another replica's address. */
  readonly to?: string;
  /** The incident version seen (If-Match). */
  readonly seen?: number;
  readonly headers?: Record<string, string>;
}

/** A running replica of a service. */
export interface Replica {
  readonly app: NestExpressApplication;
  readonly url: string;
  /** What it has answered so far without having declared it; fails the test when the service is closed. */
  readonly undeclared: readonly string[];
  stop(): Promise<void>;
}

/** One service of the test's own: real database, real topics, real HTTP, keys that the test signs with. */
export interface TestService extends Replica {
  readonly database: TestDatabase;
  /** Its data keys, if it has any. */
  readonly keysDatabase: TestDatabase | undefined;
  readonly topics: TestTopics;
  readonly keys: TestKeys;
  send(method: 'GET' | 'POST', path: string, sending?: Sending): Promise<Answer>;
  /** Resolves when the service says it is ready. */
  ready(): Promise<void>;
  /** Starts another replica on the same database and topics. */
  replica(): Promise<Replica>;
  /** Starts it again after `stop()`, at another address. */
  restart(): Promise<void>;
  /** Stops it and throws database and topics away. */
  close(): Promise<void>;
}

export interface TestServiceOptions<C extends DataServiceConfig> {
  readonly name: ServiceName;
  readonly module: (config: C) => DynamicModule;
  readonly migrations: readonly MigrationClass[];
  readonly rights?: TableRights;
  /** Its database of keys, if it has one. */
  readonly keys?: KeysSchema;
  /** Settings beside those that all services have. `keysUrl`: where the test's keys are. */
  readonly settings?: (servers: { keysUrl: string; redisUrl: string }) => Partial<C>;
  readonly streamsBodies?: boolean;
  /** Milliseconds; short where a test freezes a relay. */
  readonly lockLife?: number;
}

export async function startTestService<C extends DataServiceConfig>(
  options: TestServiceOptions<C>,
): Promise<TestService> {
  const [database, keysDatabase, topics, keys] = await Promise.all([
    createTestDatabase(options.migrations, options.rights),
    options.keys && createTestDatabase(options.keys.migrations, options.keys.rights),
    createTestTopics(),
    createTestKeys(),
  ]);
  const config = {
    SERVICE_NAME: options.name,
    HOST: '127.0.0.1',
    PORT: 1,
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    DATABASE_POOL: 10,
    ...(keysDatabase && { KEYS_DATABASE_URL: keysDatabase.url }),
    KAFKA_BROKERS: [...testServers().brokers],
    KAFKA_NAMESPACE: topics.namespace,
    LOCK_LIFE: options.lockLife ?? 15_000,
    IDENTITY_JWKS_URL: keys.url,
    REDIS_URL: testServers().redisUrl,
    // Golden clocks were due long ago: a sweep in the middle of a test would give their alarms.
    ALARM_SWEEP_EVERY: 600_000,
    ...options.settings?.({ keysUrl: keys.url, redisUrl: testServers().redisUrl }),
  } as unknown as C;

  const replicas: Replica[] = [];
  // All are stopped in the end, also those that a failed test left running.
  const start = async () => {
    const replica = await startReplica(options, config);
    replicas.push(replica);
    return replica;
  };
  let current = await start();
  return {
    get app() {
      return current.app;
    },
    get url() {
      return current.url;
    },
    get undeclared() {
      return current.undeclared;
    },
    database,
    keysDatabase,
    topics,
    keys,
    send: (method, path, sending) => send(sending?.to ?? current.url, keys, method, path, sending),
    ready: async () => {
      await eventually(async () => (await fetch(`${current.url}/health/ready`)).status === 200);
    },
    replica: start,
    stop: () => current.stop(),
    restart: async () => {
      current = await start();
    },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await topics.close();
      await keys.close();
      await database.drop();
      await keysDatabase?.drop();
      const undeclared = new Set(replicas.flatMap((replica) => replica.undeclared));
      if (undeclared.size > 0) throw new Error(`answers that no document shows:\n${[...undeclared].join('\n')}`);
    },
  };
}

async function startReplica<C extends DataServiceConfig>(
  { name, module, streamsBodies }: TestServiceOptions<C>,
  config: C,
): Promise<Replica> {
  const app = await NestFactory.create<NestExpressApplication>(module(config), {
    logger: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  const undeclared = watchAnswers(app);
  configureHttp(app, createLogger(name, 'error'), streamsBodies);
  app.connectMicroservice({ strategy: app.get(KafkaEventServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  let stopping: Promise<void> | undefined;
  return { app, url: `http://127.0.0.1:${port}`, undeclared, stop: () => (stopping ??= app.close()) };
}

async function send(
  url: string,
  keys: TestKeys,
  method: 'GET' | 'POST',
  path: string,
  { as, body, key, seen, headers = {} }: Sending = {},
): Promise<Answer> {
  const raw = body instanceof Uint8Array || typeof body === 'string';
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(as ? { authorization: `Bearer ${await keys.token(as)}` } : {}),
      ...(method === 'POST' ? { 'idempotency-key': key ?? newId(), 'content-type': 'application/json' } : {}),
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      ...headers,
    },
    ...(method === 'POST' ? { body: raw ? (body as string) : JSON.stringify(body ?? {}) } : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: isJson ? JSON.parse(bytes.toString()) : bytes, headers: response.headers };
}
