import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hash } from '@node-rs/argon2';
import type { Role } from '#contracts';
import { newId } from '#primitives';
import { Posts } from '#reference-copy';
import { type Answer, eventLike, eventually, holding, startTestService, type TestService } from '#testing';
import type { IdentityConfig } from './config.js';
import { identityModule } from './identity.module.js';
import { identityMigrations } from './migrations.js';

export const officer = holding('security_admin', '430211000000');
export const password = 'correct horse battery';

/** An identity service that takes tokens of its own as well as the test's. */
export interface IdentityAtWork extends TestService {
  account(): Promise<{ person: string; login: string }>;
  /** Gives them a post, and waits until identity knows. */
  posted(person: string, unit: string, role?: Role): Promise<void>;
  signIn(login: string, secret?: string): Promise<Answer>;
  refresh(refreshToken: string): Promise<Answer>;
  /** What is on the audit topic, as text. */
  audit(): Promise<string[]>;
}

export async function startIdentity(): Promise<IdentityAtWork> {
  const passwordHash = await hash(password);
  const keySets: string[] = [];
  const keys = createServer((_, response) => {
    const all = keySets.map(async (url) => ((await (await fetch(url)).json()) as { keys: unknown[] }).keys);
    void Promise.all(all).then((sets) => response.end(JSON.stringify({ keys: sets.flat() })));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const service = await startTestService<IdentityConfig>({
    name: 'identity',
    module: identityModule,
    migrations: identityMigrations,
    settings: ({ redisUrl }) => ({
      REDIS_URL: redisUrl,
      DOOR_RECORDS: newId(),
      IDENTITY_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}`,
      ACCESS_TOKEN_SECONDS: 60,
      SESSION_HOURS: 12,
      SESSION_IDLE_HOURS: 2,
      SIGN_INS_PER_MINUTE: 10_000,
      ONE_TIME_PASSWORD_HOURS: 72,
    }),
  });
  keySets.push(service.keys.url, `${service.url}/.well-known/jwks.json`);
  await service.topics.publish(eventLike('registry.post-granted.v1'));
  await service.ready();
  return Object.assign(Object.create(service) as TestService, {
    account: async () => {
      const person = newId();
      const login = `login-${person}`;
      await service.database.query('INSERT INTO account (person_id, login, password_hash) VALUES ($1, $2, $3)', [
        person,
        login,
        passwordHash,
      ]);
      return { person, login };
    },
    posted: async (person: string, unit: string, role: Role = 'township_dispatcher') => {
      const postId = newId();
      await service.topics.publish(
        eventLike('registry.post-granted.v1', { subject: postId, data: { postId, person, role, unit } }),
      );
      const known = service.app.get(Posts, { strict: false });
      await eventually(async () => (await known.notEnded(person, new Date())).some((post) => post.postId === postId));
    },
    signIn: (login: string, secret = password) =>
      service.send('POST', '/sign-in', { body: { login, password: secret } }),
    refresh: (refreshToken: string) => service.send('POST', '/refresh', { body: { refreshToken } }),
    audit: async () => (await service.topics.read('audit.events.v1')).map(({ value }) => value.toString()),
    close: async () => {
      await service.close();
      keys.closeAllConnections();
      keys.close();
    },
  });
}
