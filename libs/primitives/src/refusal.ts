/** A refusal is an answer: an expected "no" with a stable code, told to the user in Chinese and English (RFC 9457). */
export interface Refusal {
  readonly code: string;
  /** HTTP status. 422 is final and repeated for the same idempotency key; 401, 403, 409, 429 and 5xx never are. */
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

export interface RefusalText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly retryAfter?: number;
}

/** Thrown by the shells (never by a decision) to leave the request with a refusal. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    /** Whether the refusal is on the audit record already. */
    readonly onRecord = false,
  ) {
    super(refusal.code);
  }
}

/**
 * Declares a room's refusals once and gives the function that makes one: `refuse('X.Y', { unit })`.
 * `{unit}` in the sentences is replaced by the detail of that name.
 */
export function defineRefusals<T extends Record<string, RefusalText>>(texts: T) {
  const refuse = (code: keyof T & string, details: Record<string, unknown> = {}): Refusal => {
    const text = texts[code] as RefusalText;
    return {
      code,
      status: text.status,
      zh: fill(text.zh, details),
      en: fill(text.en, details),
      details,
      ...(text.retryAfter === undefined ? {} : { retryAfter: text.retryAfter }),
    };
  };
  return Object.assign(refuse, { texts });
}

const fill = (sentence: string, details: Record<string, unknown>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => text(details[name]));

const text = (detail: unknown): string =>
  typeof detail === 'string' || typeof detail === 'number' ? String(detail) : JSON.stringify(detail ?? '');
