import 'fake-indexeddb/auto';
import { jest } from '@jest/globals';
import { Problem } from '../../api/problem.js';
import { openWorkerDb, type WorkerDb } from '../keeping/worker-db.js';
import type { ScaledPhoto } from '../photos/scaled-photo.js';
import { WorkerSession } from '../session/worker-session.js';
import { courier } from './courier.js';
import { uuidv4 } from './new-key.js';
import { Outbox } from './outbox.js';
import type { Sending } from './sending.js';
import type { OutgoingReport } from './outgoing.js';
import { webLocks } from './one-at-a-time.js';
import { sendOutbox } from './send-outbox.js';
import type { Transmit } from './transmit.js';

const noLocks = webLocks(undefined);
export const aPhoto = (byte = 1): ScaledPhoto => ({
  mediaType: 'image/jpeg',
  bytes: Uint8Array.of(byte, 2, 3).buffer,
  thumbnail: Uint8Array.of(4).buffer,
});
export const aReport = (more: Partial<OutgoingReport> = {}): OutgoingReport => ({
  kind: 'report',
  subcategory: '0102',
  text: null,
  spot: { lng: 113.1, lat: 27.8, datum: 'WGS84' },
  accuracy: 8,
  ...more,
});

/** A phone with what it keeps, and whatever is at the other end of its network. */
export async function aPhone(transmit: Transmit, more: Partial<Sending> = {}) {
  const db: WorkerDb = await openWorkerDb(uuidv4());
  let clock = 1_790_000_000_000;
  const now = () => clock;
  const tokens = { expiresIn: 60, refreshToken: 'r', posts: [] };
  const asking = {
    signIn: async (login: string) => ({ ...tokens, accessToken: `token-of-${login}-${++clock}`, personId: login }),
    changePassword: () => Promise.reject(new Error('nobody must change their password here')),
    refresh: jest.fn(async (token: string) => {
      if (token !== 'r') throw new Problem({ status: 401, code: 'SESSION.ENDED', title: '', titleEn: '' });
      const { person } = (await db.get('session', 'current'))!;
      return { ...tokens, accessToken: `token-of-${person}-${++clock}`, personId: person };
    }),
  };
  const session = new WorkerSession(db, noLocks, asking, now);
  const beside = { platformTime: (own: number) => own, tell: () => undefined, ...more };
  const sending = { db, courier: courier(session, transmit), now, ...beside };
  return {
    db,
    session,
    asking,
    passes: (milliseconds: number) => void (clock += milliseconds),
    outboxOf: (person: string) => new Outbox(db, person, () => ++clock),
    send: (person: string) => sendOutbox(sending, person),
    /** Begins a report with a photo, and says it. */
    async report(person: string, more: Partial<OutgoingReport> = {}): Promise<string> {
      const outbox = this.outboxOf(person);
      const { id } = await outbox.begin(aReport(more));
      await outbox.addPhoto(id, 'evidence', aPhoto());
      await outbox.say(id);
      return id;
    },
  };
}
export type Phone = Awaited<ReturnType<typeof aPhone>>;
