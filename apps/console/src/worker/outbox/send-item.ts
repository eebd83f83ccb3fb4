import { uuidv4 } from './new-key.js';
import { type Judgement, judge, notReached } from './judge-answer.js';
import type { FrozenRequest, OutboxItem, OutboxPhoto, Taken } from './outbox-item.js';
import { delayAfter } from './pause.js';
import { requestOf } from './request-of-item.js';
import type { Sending, Sent } from './sending.js';
import { SignInNeeded } from '../session/worker-session.js';

/** Milliseconds for which a receipt counts as good: it is for 28 days, the platform’s clock may differ from the phone’s. */
const receiptGood = 26 * 24 * 3_600_000;
/** How often photos are taken in anew for one item, before a person has to look. */
const mostRenewals = 2;

type Outcome = 'next' | Exclude<Sent, { is: 'done' }>;

/** Sends one item: its photos first, each under its own key, then what it says. Every answer is kept before the next step. */
export async function sendItem(sending: Sending, given: OutboxItem): Promise<Outcome> {
  const { db, courier, now } = sending;
  const item = await keep(sending, { ...given, state: 'sending' });
  try {
    const report =
      item.what.kind === 'self-handling' && 'item' in item.what.of
        ? await db.get('items', item.what.of.item)
        : undefined;
    for (const photo of await photosOf(sending, item, report)) {
      const isGood = photo.receipt !== null && (item.frozen !== null || now() - (photo.receiptAt ?? 0) < receiptGood);
      if (isGood) continue;
      const judged = await sendPhoto(sending, photo);
      if (judged.is !== 'taken') return await notTaken(sending, item, judged);
    }
    const photos = await photosOf(sending, item, report);
    const request = item.frozen ?? requestOf(item, { photos, report, platformTime: sending.platformTime });
    if (typeof request === 'string') return await incomplete(sending, item);
    const frozen = await keep(sending, { ...item, frozen: request });
    const judged = await judgedOf(sending, frozen.kind, () =>
      courier({ ...parcelOf(request), key: frozen.key }, frozen.person),
    );
    if (judged.is === 'taken') return await taken(sending, frozen, judged.body);
    return await notTaken(sending, frozen, judged);
  } catch (error) {
    await keep(sending, { ...((await db.get('items', item.id)) ?? item), state: 'waiting' });
    if (error instanceof SignInNeeded) return { is: 'sign-in' };
    throw error;
  }
}

async function sendPhoto(sending: Sending, given: OutboxPhoto): Promise<Judgement> {
  const { db, courier, now, tell } = sending;
  // Receipts that are no longer good: the platform would only repeat them for the old key.
  const photo: OutboxPhoto = {
    ...given,
    state: 'sending',
    ...(given.receipt !== null && { key: uuidv4(), receipt: null }),
  };
  await db.put('photos', photo);
  tell();
  const { id, bytes, key, mediaType, person } = photo;
  const tellSent = (sent: number) => sending.tellSent?.(id, sent);
  const judged = await judgedOf(sending, 'photo', () =>
    courier({ path: '/api/evidence/files', key, mediaType, body: bytes!, version: null, tellSent }, person),
  );
  if (judged.is === 'taken') {
    const receipt = judged.body['receipt'] as string;
    await db.put('photos', { ...photo, state: 'sent', receipt, receiptAt: now(), trouble: null });
  } else {
    const isRefused = judged.is === 'refused' || judged.is === 'conflict';
    await db.put('photos', { ...photo, state: isRefused ? 'refused' : 'waiting', trouble: judged.trouble });
  }
  return judged;
}

async function judgedOf(
  { now }: Sending,
  about: OutboxItem['kind'] | 'photo',
  ask: () => ReturnType<Sending['courier']>,
): Promise<Judgement> {
  const answer = await ask();
  return answer ? judge(answer, about, now()) : notReached(now());
}

async function taken(sending: Sending, item: OutboxItem, body: Readonly<Record<string, unknown>>): Promise<'next'> {
  const { incidentId, incidentVersion, stage, number, grid } = body as unknown as Omit<Taken, 'at'> & { grid?: string };
  const at = sending.now();
  await keep(sending, {
    ...item,
    state: 'sent',
    trouble: null,
    failures: 0,
    taken: { incidentId, incidentVersion, stage, ...(number !== undefined && { number }), at },
    label: { ...item.label, ...(number !== undefined && { number }), ...(grid !== undefined && { grid }) },
  });
  return 'next';
}

async function notTaken(
  sending: Sending,
  item: OutboxItem,
  judged: Exclude<Judgement, { is: 'taken' }>,
): Promise<Outcome> {
  const { trouble } = judged;
  switch (judged.is) {
    case 'sign-in':
      await keep(sending, { ...item, state: 'waiting', trouble });
      return { is: 'sign-in' };
    case 'later': {
      const failures = item.failures + 1;
      const wait = judged.alone ? delayAfter(failures, judged.retryAfter) : 0;
      await keep(sending, { ...item, state: 'waiting', trouble, failures, notBefore: sending.now() + wait });
      return judged.alone ? 'next' : { is: 'later', retryAfter: judged.retryAfter };
    }
    case 'refused':
      if (trouble.code === 'EVIDENCE.RECEIPT_INVALID' && item.renewals < mostRenewals) return renewed(sending, item);
      await keep(sending, { ...item, state: 'refused', trouble });
      return 'next';
    case 'conflict':
      await keep(sending, { ...item, state: 'conflict', trouble });
      return 'next';
  }
}

/** The platform no longer honours the receipts: the photos are taken in anew, and cited under a new key. */
async function renewed(sending: Sending, item: OutboxItem): Promise<'next'> {
  const report =
    item.what.kind === 'self-handling' && 'item' in item.what.of
      ? await sending.db.get('items', item.what.of.item)
      : undefined;
  for (const photo of await photosOf(sending, item, report))
    await sending.db.put('photos', { ...photo, state: 'waiting', receiptAt: 0 });
  await keep(sending, { ...item, state: 'waiting', key: uuidv4(), frozen: null, renewals: item.renewals + 1 });
  return 'next';
}

async function incomplete(sending: Sending, item: OutboxItem): Promise<'next'> {
  const trouble = {
    ...{ code: 'OUTBOX.INCOMPLETE', status: 0, at: sending.now() },
    ...{ title: '内容不完整，请补充后重新发送。', titleEn: 'Something is missing; complete it and send it again.' },
  };
  await keep(sending, { ...item, state: 'refused', trouble });
  return 'next';
}

/** Its own, and those of the report it was said with. */
async function photosOf({ db }: Sending, item: OutboxItem, report: OutboxItem | undefined): Promise<OutboxPhoto[]> {
  const owners = report ? [report.id, item.id] : [item.id];
  const photos = await Promise.all(owners.map((owner) => db.getAllFromIndex('photos', 'item', owner)));
  return photos.flat().sort((a, b) => a.takenAt - b.takenAt);
}

async function keep({ db, tell }: Sending, item: OutboxItem): Promise<OutboxItem> {
  await db.put('items', item);
  tell();
  return item;
}

const parcelOf = ({ path, body, version }: FrozenRequest) => ({ path, body, version, mediaType: 'application/json' });
