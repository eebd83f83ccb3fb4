/** Work that only one of all pages and the service worker may do at a time. */
export interface OneAtATime {
  /** Does it when it is this one’s turn. */
  readonly inTurn: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Does it unless another is at it; undefined then. */
  readonly ifFree: <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>;
}

/** By Web Locks, which die with whoever holds them. An old browser without them relies on the platform’s idempotency. */
export const webLocks = (locks: LockManager | undefined = globalThis.navigator?.locks): OneAtATime =>
  locks
    ? {
        inTurn: (name, work) => locks.request(name, work),
        ifFree: (name, work) => locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)),
      }
    : { inTurn: (_, work) => work(), ifFree: (_, work) => work() };
