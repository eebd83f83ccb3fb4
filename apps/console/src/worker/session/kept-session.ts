/** A post as the token says. */
export interface HeldPost {
  readonly id: string;
  readonly role: string;
  readonly unit: string;
}

/** Who is signed in on this phone. It outlives page and app, so that what waits is sent without anybody looking on. */
export interface KeptSession {
  readonly person: string;
  readonly login: string;
  readonly posts: readonly HeldPost[];
  /** Null once the session is over: whose phone it is, and what they kept, stays known. */
  readonly refreshToken: string | null;
  readonly access: { readonly token: string; readonly goodUntil: number } | null;
}
