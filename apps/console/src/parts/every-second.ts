import { onBeforeUnmount, shallowRef } from 'vue';
import { serverClock } from '../session/server-clock.js';

const now = shallowRef(serverClock.now());
let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The server’s time, told each second by one timer for the whole page. */
export function useServerTime() {
  if (readers++ === 0) {
    now.value = serverClock.now();
    timer = setInterval(() => (now.value = serverClock.now()), 1_000);
  }
  onBeforeUnmount(() => {
    if (--readers === 0) clearInterval(timer);
  });
  return now;
}
