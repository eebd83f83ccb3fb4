import { onBeforeUnmount } from 'vue';
import { LiveInbox } from '#live-client';
import { pageSocket } from '../session/page-socket.js';
import { readPosts } from '../session/sign-in.js';
import { readInbox } from './inbox.js';

/** Keeps the inbox and what one may do up to date by hints, as long as the shell is there. */
export function useLiveInbox(): void {
  const live = new LiveInbox(pageSocket.open, {
    changed: () => void readInbox(),
    // Out of reach now: it is asked again in a minute.
    scopeChanged: () => void readPosts().catch(() => undefined),
  });
  onBeforeUnmount(() => live.stop());
}
