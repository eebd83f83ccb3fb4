import type { WorkerDb } from '../keeping/worker-db.js';
import type { Courier } from './courier.js';

export interface Sending {
  readonly db: WorkerDb;
  readonly courier: Courier;
  readonly now: () => number;
  /** What the platform’s clock showed when the phone’s showed this, as far as that is known. */
  readonly platformTime: (own: number) => number;
  /** How many bytes of a photo have gone so far. */
  readonly tellSent?: (photo: string, bytes: number) => void;
  /** Something has changed that a page may show. */
  readonly tell: () => void;
}

/** done: nothing is left that could go out before `nextAt`. later: the way is blocked. sign-in: nothing goes until they do. */
export type Sent =
  | { readonly is: 'done'; readonly nextAt: number | null }
  | { readonly is: 'later'; readonly retryAfter: number | undefined }
  | { readonly is: 'sign-in' };
