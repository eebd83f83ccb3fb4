/** Where an entry refers to a text or file that is not in it, by a commitment. */
export interface Commitment {
  readonly sequence: number;
  /** Where in the event, as in `data.evidence.0`. */
  readonly field: string;
  readonly kind: 'TEXT' | 'FILE';
  /** The id of the text or file. */
  readonly id: string;
  /** SHA-256(salt ‖ UTF-8 text), or SHA-256(salt ‖ digest of the file), base64url. */
  readonly commitment: string;
}

/** All commitments in an event, however deep: references of events to come are found as well. */
export const commitmentsIn = (sequence: number, event: unknown): Commitment[] =>
  within(event).flatMap(({ field, value }): Commitment[] => {
    const { textId, evidenceId, commitment } = value;
    if (typeof commitment !== 'string') return [];
    if (typeof textId === 'string') return [{ sequence, field, kind: 'TEXT', id: textId, commitment }];
    if (typeof evidenceId === 'string') return [{ sequence, field, kind: 'FILE', id: evidenceId, commitment }];
    return [];
  });

/** Every object in a JSON value, itself included, with the path to it. */
export function within(value: unknown, field = ''): { field: string; value: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => within(part, field === '' ? name : `${field}.${name}`));
  return Array.isArray(value) ? inner : [{ field, value: value as Record<string, unknown> }, ...inner];
}
