import { io, type Socket } from 'socket.io-client';
import type { FeedAccess } from './change-feed.js';

/** What the gateway pushes: that an incident changed, or that the reader sees it no longer. */
export type Hint =
  | { readonly incidentId: string; readonly incidentVersion: number }
  | { readonly incidentId: string; readonly left: true };

export interface SocketListener {
  readonly connected: (live: boolean) => void;
  readonly hinted: (hints: readonly Hint[]) => void;
  /** The reader may see something else now. */
  readonly scopeChanged: () => void;
  /** Something is new in the reader's inbox, or was read elsewhere. */
  readonly inboxChanged: () => void;
}

/** What a socket hears of: one’s inbox alone, or incidents as well. */
export interface Hearing {
  readonly inboxOnly?: boolean;
}

export interface OpenedSocket {
  readonly close: () => void;
}

/** How a socket is had: one of one’s own, or one that is shared. */
export type OpenSocket = (listener: SocketListener, hearing?: Hearing) => OpenedSocket;

export const openSocketTo =
  (access: FeedAccess): OpenSocket =>
  (listener, hearing) =>
    new LiveSocket(access, listener, hearing);

interface FromServer {
  admitted: (admission: { until: string }) => void;
  changed: (hints: readonly Hint[]) => void;
  inbox: () => void;
}

interface ToServer {
  renew: (
    token: string,
    answer: (renewal: { until: string; scopeChanged: boolean } | { code: string }) => void,
  ) => void;
}

/** Milliseconds before the first and the last of the tries to connect again; each differs by up to half. */
const [soon, atLast] = [500, 10_000];

/** A socket to the gateway that stays open: it renews its token in time and connects again, later and later. */
export class LiveSocket implements OpenedSocket {
  private readonly socket: Socket<FromServer, ToServer>;
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private refusals = 0;
  private closed = false;

  constructor(
    private readonly access: FeedAccess,
    private readonly listener: SocketListener,
    { inboxOnly = false }: Hearing = {},
  ) {
    const options = {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: soon,
      reconnectionDelayMax: atLast,
      randomizationFactor: 0.5,
      auth: (send: (credentials: object) => void) => {
        const { actingPost } = access;
        access.token().then(
          (token) => send({ token, inboxOnly, ...(actingPost ? { actingPost } : {}) }),
          () => send({}),
        );
      },
    };
    this.socket = access.baseUrl === '' ? io(options) : io(access.baseUrl, options);
    this.socket.on('connect', () => {
      this.refusals = 0;
      listener.connected(true);
    });
    this.socket.on('disconnect', (reason) => {
      clearTimeout(this.renewal);
      listener.connected(false);
      if (reason === 'io server disconnect') this.connectLater();
    });
    this.socket.on('connect_error', () => {
      // Refused, and not just out of reach: socket.io leaves trying again to us.
      if (!this.socket.active) this.connectLater();
    });
    this.socket.on('admitted', ({ until }) => this.renewBefore(until));
    this.socket.on('changed', (hints) => listener.hinted(hints));
    this.socket.on('inbox', () => listener.inboxChanged());
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.renewal);
    clearTimeout(this.retry);
    this.socket.disconnect();
  }

  private connectLater(): void {
    if (this.closed) return;
    const delay = Math.min(soon * 2 ** this.refusals++, atLast) * (0.5 + Math.random());
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.socket.connect(), delay);
  }

  /** At half the time that is left; when the token is still the same then, at half of the rest, and so on. */
  private renewBefore(until: string): void {
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => void this.renew(until), Math.max(1_000, (Date.parse(until) - Date.now()) / 2));
  }

  private async renew(until: string): Promise<void> {
    const token = await this.access.token().catch(() => undefined);
    if (this.closed || !this.socket.connected) return;
    if (token === undefined) {
      this.renewBefore(until);
      return;
    }
    this.socket.emit('renew', token, (renewal) => {
      this.renewBefore('until' in renewal ? renewal.until : until);
      if ('scopeChanged' in renewal && renewal.scopeChanged) this.listener.scopeChanged();
    });
  }
}
