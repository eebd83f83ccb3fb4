/** One entry of a list, against the version in force. */
export interface Change {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly key: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** An entry as it is compared and shown: by its key, field by field, in words. */
export type InWords<T> = (entry: T) => Readonly<Record<string, string>>;

/** What a draft changes, in the draft’s order; what is gone comes last. */
export function changesBetween<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
  inWords: InWords<T>,
): Change[] {
  const known = new Map(before.map((entry) => [keyOf(entry), entry]));
  const left = new Set(known.keys());
  const changes = after.flatMap((entry): Change[] => {
    const key = keyOf(entry);
    const was = known.get(key);
    left.delete(key);
    if (was === undefined) return [{ kind: 'ADDED', key, fields: [] }];
    const [old, now] = [inWords(was), inWords(entry)];
    const fields = Object.keys(now)
      .filter((field) => old[field] !== now[field])
      .map((field) => ({ field, before: old[field] ?? '', after: now[field] ?? '' }));
    return fields.length > 0 ? [{ kind: 'CHANGED', key, fields }] : [];
  });
  return [...changes, ...[...left].map((key) => ({ kind: 'REMOVED' as const, key, fields: [] }))];
}
