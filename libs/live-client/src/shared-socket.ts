import type { FeedAccess } from './change-feed.js';
import { type Hearing, type OpenedSocket, type OpenSocket, openSocketTo, type SocketListener } from './live-socket.js';

interface Opened {
  readonly socket: OpenedSocket;
  /** What it hears of, under which post. */
  readonly hears: string;
}

/**
 * One socket for everything that a page listens for. It hears of no more than somebody there listens for, and is opened
 * anew where that becomes another: a room comes or goes, or one acts under another post.
 */
export class SharedSocket {
  private readonly listeners = new Map<SocketListener, Hearing>();
  private readonly newcomers = new Set<SocketListener>();
  private opened: Opened | undefined;
  private isConnected = false;
  private isSettling = false;

  constructor(
    private readonly access: FeedAccess,
    private readonly openSocket: OpenSocket = openSocketTo(access),
  ) {}

  readonly open: OpenSocket = (listener, hearing = {}) => {
    this.listeners.set(listener, hearing);
    this.newcomers.add(listener);
    this.settle();
    return {
      close: () => {
        this.listeners.delete(listener);
        this.settle();
      },
    };
  };

  /** In a moment: a room that goes and the one that comes are one change. */
  private settle(): void {
    if (this.isSettling) return;
    this.isSettling = true;
    queueMicrotask(() => {
      this.isSettling = false;
      this.becomeWhatIsListenedFor();
    });
  }

  private becomeWhatIsListenedFor(): void {
    const newcomers = [...this.newcomers].filter((listener) => this.listeners.has(listener));
    this.newcomers.clear();
    const inboxOnly = [...this.listeners.values()].every((hearing) => hearing.inboxOnly);
    const hears = this.listeners.size === 0 ? '' : inboxOnly ? 'inbox' : `incidents ${this.access.actingPost ?? ''}`;
    if (hears === this.opened?.hears) {
      if (this.isConnected) newcomers.forEach(({ connected }) => connected(true));
      return;
    }
    this.opened?.socket.close();
    this.opened = hears === '' ? undefined : { socket: this.openSocket(this.toAll(), { inboxOnly }), hears };
  }

  private toAll(): SocketListener {
    const each = (tell: (listener: SocketListener) => void) => [...this.listeners.keys()].forEach(tell);
    return {
      connected: (live) => {
        this.isConnected = live;
        each((listener) => listener.connected(live));
      },
      hinted: (hints) => each((listener) => listener.hinted(hints)),
      scopeChanged: () => each((listener) => listener.scopeChanged()),
      inboxChanged: () => each((listener) => listener.inboxChanged()),
    };
  }
}
