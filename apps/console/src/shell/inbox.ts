import { reactive, readonly } from 'vue';
import { api, ask } from '../api/client.js';
import type { operations } from '../api/generated/notification.js';

type Page = operations['ReadInbox.read']['responses']['200']['content']['application/json'];
export type Notice = Page['notices'][number];

interface Inbox {
  notices: Notice[];
  unread: number;
  next: string | null;
  error: unknown;
}

const state: Inbox = reactive({ notices: [], unread: 0, next: null, error: undefined });

/** One’s own notices, the latest first. */
export const inbox = readonly(state);

/** Reads the newest page; what failed shows as `error` and is tried again with the next call. */
export async function readInbox(): Promise<void> {
  try {
    take(await ask(api.notification.GET('/inbox', { params: { query: { limit: 30 } } })), []);
  } catch (error) {
    state.error = error;
  }
}

export async function readEarlier(): Promise<void> {
  if (!state.next) return;
  const query = { limit: 30, after: state.next };
  take(await ask(api.notification.GET('/inbox', { params: { query } })), state.notices);
}

function take(page: Page, before: Notice[]): void {
  state.notices = [...before, ...page.notices];
  state.unread = page.unread;
  state.next = page.next ?? null;
  state.error = undefined;
}

/** Marks notices as read. @throws Problem */
export async function markRead(notices: readonly Notice[]): Promise<void> {
  const unread = notices.filter(({ readAt }) => readAt === null);
  await Promise.all(
    unread.map(({ noticeId }) =>
      ask(api.notification.POST('/inbox/{noticeId}/reads', { params: { path: { noticeId } } })),
    ),
  );
  if (unread.length > 0) await readInbox();
}
