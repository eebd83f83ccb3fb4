import { computed, reactive, readonly } from 'vue';
import { TokenKeeper } from './token-keeper.js';

/** A post of whoever is signed in, and what the server lets them do under it. */
export interface Post {
  readonly id: string;
  readonly role: string;
  readonly unit: string;
  readonly permissions: readonly string[];
  readonly delegatedBy?: string;
}

const storedAs = { refreshToken: 'session.refresh-token', actingPost: 'session.acting-post' };

export const keeper = new TokenKeeper({
  read: () => localStorage.getItem(storedAs.refreshToken),
  write: (token) =>
    token === null
      ? localStorage.removeItem(storedAs.refreshToken)
      : localStorage.setItem(storedAs.refreshToken, token),
  alone: (run) => navigator.locks.request('session', run),
});

const state = reactive({
  personId: undefined as string | undefined,
  posts: [] as readonly Post[],
  actingPost: localStorage.getItem(storedAs.actingPost) ?? undefined,
  /** The session is over, and whoever sits there must sign in again; what they typed stays. */
  isOver: false,
  /** They signed in with a password that somebody else made, and must make their own first. */
  mustChangePassword: false,
});

/** Who sits here: posts, the one they act under (all of them when none is chosen). */
export const session = readonly(state);

/** The posts that count now: the chosen one, or all. */
export const activePosts = computed(() => {
  const chosen = state.posts.find(({ id }) => id === state.actingPost);
  return chosen ? [chosen] : state.posts;
});

/** Whether the server’s table lets one of the active posts do this; the server decides again when it is done. */
export const may = (permission: string): boolean =>
  activePosts.value.some(({ permissions }) => permissions.includes(permission));

/** Whether one of the active posts is of this role: where the server’s rule asks for it beside the permission. */
export const holds = (role: string): boolean => activePosts.value.some((post) => post.role === role);

/** Acts under one of the posts from now on; under all of them when none is named. */
export function actUnder(postId: string | undefined): void {
  state.actingPost = postId;
  if (postId === undefined) localStorage.removeItem(storedAs.actingPost);
  else localStorage.setItem(storedAs.actingPost, postId);
}

/** Takes in who one is and what one may do now. */
export function becomes(personId: string, posts: readonly Post[]): void {
  state.personId = personId;
  state.posts = posts;
  state.mustChangePassword = keeper.mustChangePassword;
  if (!posts.some(({ id }) => id === state.actingPost)) actUnder(undefined);
}

/** An access token that is good now; where the session has ended, once somebody has signed in again. */
export async function goodToken(): Promise<string> {
  for (;;) {
    const token = await keeper.token();
    if (token !== undefined) return token;
    await signInAgain();
  }
}

const waiting: (() => void)[] = [];

/** Has whoever sits there sign in again, over the page as it is. Resolves when they have. */
export function signInAgain(): Promise<void> {
  state.isOver = true;
  return new Promise((resolve) => waiting.push(resolve));
}

/** What waited for somebody to sign in again goes on. */
export function goesOn(): void {
  state.isOver = false;
  waiting.splice(0).forEach((resume) => resume());
}
