import { onScopeDispose } from 'vue';
import { pageSocket } from './page-socket.js';

/** Runs whenever the platform is reached again, as long as the component is there: its socket is open anew. */
export function useBackAgain(run: () => void): void {
  const nothing = () => undefined;
  const heard = pageSocket.open(
    {
      connected: (isOpen) => isOpen && run(),
      ...{ hinted: nothing, scopeChanged: nothing, inboxChanged: nothing },
    },
    { inboxOnly: true },
  );
  onScopeDispose(() => heard.close());
}
