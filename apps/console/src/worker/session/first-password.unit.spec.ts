import 'fake-indexeddb/auto';
import { expect, it } from '@jest/globals';
import { openWorkerDb } from '../keeping/worker-db.js';
import { uuidv4 } from '../outbox/new-key.js';
import { webLocks } from '../outbox/one-at-a-time.js';
import { PasswordIsNotOwn, WorkerSession } from './worker-session.js';

/** A phone of somebody whose first password the security officer made. */
async function newcomersPhone() {
  const db = await openWorkerDb(uuidv4());
  const done: string[] = [];
  const tokens = { expiresIn: 60, refreshToken: 'r', personId: 'p' };
  const asking = {
    signIn: async () => ({ ...tokens, accessToken: 'without posts', mustChangePassword: true }),
    changePassword: async (accessToken: string, current: string, next: string) =>
      void done.push(`${accessToken}: ${current} -> ${next}`),
    refresh: async () => ({
      ...tokens,
      accessToken: 'with posts',
      posts: [{ id: '1', role: 'grid_worker', unit: 'g' }],
    }),
  };
  return { session: new WorkerSession(db, webLocks(undefined), asking), done };
}

it('is not signed in by a one-time password alone', async () => {
  const { session, done } = await newcomersPhone();
  await expect(session.signIn('w', 'one-time')).rejects.toBeInstanceOf(PasswordIsNotOwn);
  expect(await session.current()).toBeUndefined();
  expect(done).toEqual([]);
});

it('is signed in, with their posts, once they have chosen their own', async () => {
  const { session, done } = await newcomersPhone();
  const kept = await session.signIn('w', 'one-time', 'my own long one');
  expect(done).toEqual(['without posts: one-time -> my own long one']);
  expect(kept).toMatchObject({ person: 'p', posts: [{ role: 'grid_worker' }], access: { token: 'with posts' } });
});
