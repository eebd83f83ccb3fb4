import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { dataKeys } from '#erasable';
import { eventLike, startTestService, story, type TestPerson, type TestService, holding } from '#testing';
import { newId } from '#primitives';
import { SMTPServer } from 'smtp-server';
import { notificationMigrations } from './migrations.js';
import { type NotificationConfig, notificationConfig } from './notification.config.js';
import { notificationModule } from './notification.module.js';

export const unit = 'D430211-sanitation';
export const staff: readonly TestPerson[] = [holding('department_staff', unit), holding('department_staff', unit)];
export const chief = holding('duty_chief', '430211000000');
export const officer = holding('intake_officer', '430211000000');
export const dispatcher = holding('dispatcher', '430211000000');
/** Of another county. */
export const stranger = holding('intake_officer', '430281000000');
/** A community that handles and helps, and the township above it. */
export const community = '430211001001';
export const neighbour = holding('community_staff', community);
export const township = holding('township_dispatcher', '430211001000');
export const worker = holding('grid_worker', '430211001001001');
const now = () => new Date().toISOString();

/** The settings that need no answer from a test. */
const {
  KAFKA_BROKERS: _,
  DATABASE_URL: __,
  KEYS_DATABASE_URL: ___,
  ...defaults
} = notificationConfig.parse({
  ...{ SERVICE_NAME: 'notification', PORT: 1, KAFKA_BROKERS: 'x', IDENTITY_JWKS_URL: 'http://127.0.0.1:1/' },
  ...{ DATABASE_URL: 'postgres://x', KEYS_DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x' },
});

export async function startNotification(settings: Partial<NotificationConfig> = {}): Promise<TestService> {
  const { NEWS_DAYS, DELIVERY_DAYS, NOTICES_KEPT_DAYS, PUBLIC_URL, MAIL_FROM, WECOM_URL, WEBHOOKS_TO_PRIVATE } =
    defaults;
  const service = await startTestService<NotificationConfig>({
    name: 'notification',
    module: notificationModule,
    migrations: notificationMigrations,
    keys: dataKeys,
    settings: ({ redisUrl }) => ({
      ...{ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() },
      ...{ NEWS_DAYS, DELIVERY_DAYS, NOTICES_KEPT_DAYS, PUBLIC_URL, MAIL_FROM, WECOM_URL, WEBHOOKS_TO_PRIVATE },
      ...settings,
    }),
  });
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.unit-changed.v1', {
      subject: unit,
      data: { code: unit, name: '环卫中心', level: 'department', validTo: null, version: 1 },
    }),
    eventLike('registry.unit-changed.v1', {
      subject: community,
      data: { code: community, name: '珠江路社区', level: 'community', validTo: null, version: 1 },
    }),
    ...[...staff, worker, chief, officer, dispatcher, stranger, neighbour, township].flatMap(({ person, posts }) =>
      posts.map(({ id, role, unit: of }) =>
        eventLike('registry.post-granted.v1', {
          subject: id,
          data: {
            postId: id,
            person,
            role: role as never,
            unit: of,
            validFrom: '2026-01-01T00:00:00.000Z',
            validTo: null,
          },
        }),
      ),
    ),
  );
  await service.ready();
  return service;
}

/** An incident that the worker reported and that was dispatched to the unit just now. */
export const dispatched = (time = now()) =>
  story()
    .step('incident.reported.v1', { time, actor: worker.person, data: { channel: 'worker' } })
    .step('incident.registered.v1', { time })
    .step('incident.dispatched.v1', { time, data: { leadUnit: unit, coUnits: [] } });

export interface Mailbox {
  readonly url: string;
  readonly letters: string[];
  /** How many letters are refused for now before one is taken. */
  refuse: number;
  close(): Promise<void>;
}

/** A mail server of the test's own. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void text(stream).then((letter) => {
        if (mailbox.refuse-- > 0) return done(Object.assign(new Error('busy'), { responseCode: 451 }));
        letters.push(letter);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: Mailbox = {
    ...{ url: `smtp://127.0.0.1:${port}`, letters, refuse: 0 },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}

export interface Receiver {
  readonly url: string;
  readonly received: { body: string; headers: Record<string, string> }[];
  /** What it answers, in turn; then 204. */
  readonly answers: number[];
  close(): void;
}

/** A department's system. */
export async function openReceiver(): Promise<Receiver> {
  const [received, answers]: [Receiver['received'], number[]] = [[], []];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
