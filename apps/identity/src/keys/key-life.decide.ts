/** A signing key's row, as far as its life is concerned. */
export interface DatedKey {
  readonly createdAt: Date;
}

/**
 * The keys to publish of all there were, newest first: the one that signs, and each older one for `tokensLive`
 * milliseconds after its successor was made, while tokens it signed may still be about.
 */
export function decidePublished<K extends DatedKey>(newestFirst: readonly K[], tokensLive: number, at: Date): K[] {
  return newestFirst.filter((_, index) => {
    const successor = newestFirst[index - 1];
    return !successor || at.getTime() - successor.createdAt.getTime() <= tokensLive;
  });
}
