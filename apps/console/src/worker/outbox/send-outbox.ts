import type { WorkerDb } from '../keeping/worker-db.js';
import type { OutboxItem } from './outbox-item.js';
import { sendItem } from './send-item.js';
import type { Sending, Sent } from './sending.js';

/**
 * Sends what waits of one person, in the order in which it was said. To be run by one sender at a time: what was being
 * sent by one that died is sent again, under the same keys.
 */
export async function sendOutbox(sending: Sending, person: string): Promise<Sent> {
  await recover(sending.db, person);
  for (;;) {
    const waiting = await waitingOf(sending.db, person);
    const next = waiting.find(({ notBefore }) => notBefore <= sending.now());
    if (!next)
      return { is: 'done', nextAt: waiting.length > 0 ? Math.min(...waiting.map((item) => item.notBefore)) : null };
    const outcome = await sendItem(sending, next);
    sending.tell();
    if (outcome !== 'next') return outcome;
  }
}

/** What can go out, in order: not what belongs to a report that is not through itself. */
async function waitingOf(db: WorkerDb, person: string): Promise<OutboxItem[]> {
  const items = await db.getAllFromIndex('items', 'person', person);
  const isThrough = (id: string) => items.find((item) => item.id === id)?.state === 'sent';
  return items
    .filter(
      ({ state, what }) =>
        state === 'waiting' && (what.kind !== 'self-handling' || !('item' in what.of) || isThrough(what.of.item)),
    )
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
}

async function recover(db: WorkerDb, person: string): Promise<void> {
  const transaction = db.transaction(['items', 'photos'], 'readwrite');
  const [items, photos] = [transaction.objectStore('items'), transaction.objectStore('photos')];
  for (const item of await items.index('person').getAll(person)) {
    if (item.state !== 'sending') continue;
    await items.put({ ...item, state: 'waiting' });
    for (const photo of await photos.index('item').getAll(item.id))
      if (photo.state === 'sending') await photos.put({ ...photo, state: 'waiting' });
  }
  await transaction.done;
}
