import type { OpenedSocket, OpenSocket } from './live-socket.js';

export interface InboxListener {
  /** Something is new in the inbox, or was read elsewhere; said as well whenever that may have been missed. */
  readonly changed: () => void;
  /** Posts were granted or withdrawn: one may see something else now. */
  readonly scopeChanged: () => void;
}

/** Says that somebody's inbox or posts have changed, on whichever page they are: of incidents it hears nothing. */
export class LiveInbox {
  private readonly socket: OpenedSocket;

  constructor(openSocket: OpenSocket, listener: InboxListener) {
    this.socket = openSocket(
      {
        connected: (live) => live && listener.changed(),
        hinted: () => undefined,
        scopeChanged: listener.scopeChanged,
        inboxChanged: listener.changed,
      },
      { inboxOnly: true },
    );
  }

  stop(): void {
    this.socket.close();
  }
}
