import type { WorkerDb } from './worker-db.js';

/** What the platform told last, for when it can’t be asked: each person’s own. */
export class Known {
  constructor(
    private readonly db: WorkerDb,
    private readonly person: string,
    private readonly now: () => number = () => Date.now(),
  ) {}

  async get<T>(name: string): Promise<{ readonly value: T; readonly at: number } | undefined> {
    const kept = await this.db.get('known', [this.person, name]);
    return kept && { value: kept.value as T, at: kept.at };
  }

  async keep(name: string, value: unknown): Promise<void> {
    await this.db.put('known', { person: this.person, name, at: this.now(), value });
  }

  /** As it is now or, where that can’t be had, as it was last. @throws what `read` throws when nothing is known */
  async newest<T>(name: string, read: () => Promise<T>): Promise<{ readonly value: T; readonly at: number }> {
    try {
      const value = await read();
      await this.keep(name, value);
      return { value, at: this.now() };
    } catch (error) {
      const kept = await this.get<T>(name);
      if (kept) return kept;
      throw error;
    }
  }

  /** Forgets all that this person was told. */
  async forget(): Promise<void> {
    const { store, done } = this.db.transaction('known', 'readwrite');
    const own = IDBKeyRange.bound([this.person], [this.person, []]);
    await Promise.all([store.delete(own), done]);
  }
}
