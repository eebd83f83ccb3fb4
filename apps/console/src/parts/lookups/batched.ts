/**
 * Looks things up by id, many in one call: whatever is asked for within one turn of the page goes out together, each id
 * once. What was not found is undefined; what failed may be asked for again.
 */
export class Batched<T> {
  private readonly known = new Map<string, Promise<T | undefined>>();
  private waiting = new Map<string, (found: Promise<T | undefined>) => void>();

  constructor(
    private readonly lookUp: (ids: string[]) => Promise<ReadonlyMap<string, T>>,
    private readonly atMost = 200,
  ) {}

  find(id: string): Promise<T | undefined> {
    let found = this.known.get(id);
    if (!found) {
      found = new Promise<T | undefined>((resolve) => this.waiting.set(id, resolve));
      this.known.set(id, found);
      if (this.waiting.size === 1) setTimeout(() => this.send());
    }
    return found;
  }

  /** What was found by other ways need not be asked for. */
  know(found: Iterable<readonly [string, T]>): void {
    for (const [id, one] of found) this.known.set(id, Promise.resolve(one));
  }

  forget(): void {
    this.known.clear();
  }

  private send(): void {
    const asked = [...this.waiting];
    this.waiting = new Map();
    for (let from = 0; from < asked.length; from += this.atMost) {
      const some = asked.slice(from, from + this.atMost);
      const answer = this.lookUp(some.map(([id]) => id));
      for (const [id, resolve] of some)
        resolve(
          answer.then(
            (found) => found.get(id),
            (error: unknown) => {
              this.known.delete(id);
              throw error;
            },
          ),
        );
    }
  }
}
