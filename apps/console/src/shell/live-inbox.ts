import { onBeforeUnmount } from 'vue';
import { LiveInbox } from '#live-client';
import { goodToken } from '../session/session.js';
import { readPosts } from '../session/sign-in.js';
import { readInbox } from './inbox.js';

/** Keeps the inbox and what one may do up to date by hints, as long as the shell is there. */
export function useLiveInbox(): void {
  const live = new LiveInbox(
    { baseUrl: '', token: goodToken },
    {
      changed: () => void readInbox(),
      // Out of reach now: it is asked again in a minute.
      scopeChanged: () => void readPosts().catch(() => undefined),
    },
  );
  onBeforeUnmount(() => live.stop());
}
