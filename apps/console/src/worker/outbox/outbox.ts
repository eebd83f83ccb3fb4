import { uuidv4 } from './new-key.js';
import type { WorkerDb } from '../keeping/worker-db.js';
import type { Outgoing } from './outgoing.js';
import type { ItemLabel, OutboxItem, OutboxPhoto, PhotoRole } from './outbox-item.js';
import type { ScaledPhoto } from '../photos/scaled-photo.js';

const aDay = 24 * 3_600_000;

/** What one person says on this phone: kept before anything is sent, and after. */
export class Outbox {
  constructor(
    private readonly db: WorkerDb,
    readonly person: string,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** All of this person’s, the latest first. */
  async all(): Promise<OutboxItem[]> {
    const items = await this.db.getAllFromIndex('items', 'person', this.person);
    return items.sort((a, b) => (b.place ?? Infinity) - (a.place ?? Infinity) || b.begunAt - a.begunAt);
  }

  async find(id: string): Promise<OutboxItem | undefined> {
    const item = await this.db.get('items', id);
    return item?.person === this.person ? item : undefined;
  }

  /** Its photos, in the order in which they were taken. */
  async photosOf(id: string): Promise<OutboxPhoto[]> {
    const photos = await this.db.getAllFromIndex('photos', 'item', id);
    return photos.filter(({ person }) => person === this.person).sort((a, b) => a.takenAt - b.takenAt);
  }

  /** Begins to say something; it is kept from its first word on: a phone’s camera may cost the page its life. */
  async begin(what: Outgoing, label: ItemLabel = {}): Promise<OutboxItem> {
    const item: OutboxItem = {
      id: uuidv4(),
      key: uuidv4(),
      person: this.person,
      place: null,
      kind: what.kind,
      what: plain(what),
      state: 'draft',
      begunAt: this.now(),
      saidAt: null,
      frozen: null,
      taken: null,
      trouble: null,
      failures: 0,
      notBefore: 0,
      renewals: 0,
      label,
    };
    await this.db.put('items', item);
    return item;
  }

  /** Changes what it says, while nothing of it is on its way. Refused or in conflict, it is a draft again, and a new intention. */
  async change(id: string, what: Partial<Outgoing>, label: ItemLabel = {}): Promise<OutboxItem | undefined> {
    return this.update(id, (item) =>
      isWithWorker(item)
        ? {
            ...item,
            ...(item.state !== 'draft' && anew()),
            what: { ...item.what, ...plain(what) } as Outgoing,
            label: { ...item.label, ...label },
          }
        : item,
    );
  }

  async addPhoto(id: string, role: PhotoRole, photo: ScaledPhoto): Promise<OutboxPhoto | undefined> {
    const item = await this.find(id);
    if (!item || !isWithWorker(item)) return undefined;
    const kept: OutboxPhoto = {
      id: uuidv4(),
      key: uuidv4(),
      item: id,
      person: this.person,
      role,
      takenAt: this.now(),
      mediaType: photo.mediaType,
      bytes: photo.bytes,
      thumbnail: photo.thumbnail,
      state: 'waiting',
      receipt: null,
      receiptAt: null,
      trouble: null,
    };
    await this.db.put('photos', kept);
    return kept;
  }

  /** Has another thing show the photos of this one, as far as they are here. What the platform has of them is not sent twice. */
  async lendPhotos(from: string, to: string, role: PhotoRole): Promise<void> {
    const item = await this.find(to);
    if (!item || !isWithWorker(item) || (await this.photosOf(to)).some((photo) => photo.role === role)) return;
    for (const photo of await this.photosOf(from))
      if (photo.bytes !== null) await this.db.put('photos', { ...photo, id: uuidv4(), key: uuidv4(), item: to, role });
  }

  async removePhoto(photoId: string): Promise<void> {
    const photo = await this.db.get('photos', photoId);
    const item = photo && (await this.find(photo.item));
    if (item && isWithWorker(item)) await this.db.delete('photos', photoId);
  }

  /** Says it: from now on it is sent, in the order in which things were said. Said twice, it is said once. */
  async say(...ids: readonly string[]): Promise<void> {
    const { store, done } = this.db.transaction('items', 'readwrite');
    let place = Math.max(0, ...(await store.getAll()).map((item) => item.place ?? 0));
    for (const id of ids) {
      const item = await store.get(id);
      if (item?.person !== this.person || !isWithWorker(item)) continue;
      const again = item.state === 'draft' ? {} : anew();
      await store.put({ ...item, ...again, state: 'waiting', place: item.place ?? ++place, saidAt: this.now() });
    }
    await done;
  }

  /** Throws a draft away. What was said is never thrown away. */
  async discard(id: string): Promise<void> {
    const item = await this.find(id);
    if (item?.state !== 'draft' || item.saidAt !== null) return;
    for (const { id: photo } of await this.photosOf(id)) await this.db.delete('photos', photo);
    await this.db.delete('items', id);
  }

  /**
   * Makes room: the bytes of photos that the platform has had for a day, which nothing that still waits may need, and
   * what was sent so long ago that the platform no longer knows its key either. What was not taken is never touched.
   */
  async tidy(): Promise<void> {
    const items = await this.all();
    const isNeeded = (id: string) =>
      items.some(
        ({ state, what }) =>
          state !== 'sent' && what.kind === 'self-handling' && 'item' in what.of && what.of.item === id,
      );
    for (const { id, state, taken } of items) {
      const age = this.now() - (taken?.at ?? Infinity);
      if (state !== 'sent' || age < aDay || isNeeded(id)) continue;
      for (const photo of await this.photosOf(id)) {
        if (age > 90 * aDay) await this.db.delete('photos', photo.id);
        else if (photo.bytes !== null) await this.db.put('photos', { ...photo, bytes: null });
      }
      if (age > 90 * aDay) await this.db.delete('items', id);
    }
  }

  private async update(id: string, change: (item: OutboxItem) => OutboxItem): Promise<OutboxItem | undefined> {
    const { store, done } = this.db.transaction('items', 'readwrite');
    const item = await store.get(id);
    if (item?.person !== this.person) return undefined;
    const changed = change(item);
    await store.put(changed);
    await done;
    return changed;
  }
}

/** How many things other people have left on this phone that still wait for them: the number, and nothing else. */
export async function waitingForOthers(db: WorkerDb, person: string | undefined): Promise<number> {
  const items = await db.getAll('items');
  return items.filter((item) => item.person !== person && isUnsent(item)).length;
}

export const isUnsent = ({ state }: OutboxItem): boolean => state === 'waiting' || state === 'sending';
/** Whether it is the worker’s turn: nothing of it is under way. */
const isWithWorker = ({ state }: OutboxItem): boolean => state !== 'waiting' && state !== 'sending' && state !== 'sent';

/** What a page hands over may be watched by it, and such a thing can’t be stored. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Another intention, after a refusal that is certain: the old key would only bring the old answer. */
const anew = () => ({ key: uuidv4(), state: 'draft', frozen: null, trouble: null, failures: 0, notBefore: 0 }) as const;
