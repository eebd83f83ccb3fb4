/** U+0000, which PostgreSQL can't keep, or half a surrogate pair, which is no Unicode and would change on its way. */
const unstorable = /\0|\p{Surrogate}/u;

/** Paths of the texts in a request that can't be stored as they are. `input` has been read by a schema already. */
export function unstorableTexts(input: unknown, path: readonly string[] = []): string[] {
  if (typeof input === 'string') return unstorable.test(input) ? [path.join('.')] : [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => unstorableTexts(value, [...path, name]));
}
