import type { SignedIn } from '#access';
import type { InboxHint, LiveHint } from '#contracts';
import type { Server, Socket } from 'socket.io';

/** That something changed, for whoever sees the incident; or that they see it no longer. Ids only. */
export type ChangedHint =
  | { readonly incidentId: string; readonly incidentVersion: number }
  | { readonly incidentId: string; readonly left: true };

/** How a token was taken: good until then (ISO 8601), and whether the socket hears of something else now; or the refusal’s code. */
export type Renewal = { readonly until: string; readonly scopeChanged: boolean } | { readonly code: string };

/** What a client may send: a fresh access token, before the last one runs out. */
export interface FromClient {
  renew: (token: unknown, answer: unknown) => void;
}

export interface ToClient {
  /** The first thing a socket hears: until when its token is good. */
  admitted: (admission: { readonly until: string }) => void;
  changed: (hints: readonly ChangedHint[]) => void;
  /** Something is new in one's own inbox, or was read on another screen. */
  inbox: () => void;
  /** Figures that the socket may read are others now. */
  figures: () => void;
}

interface BetweenServers {
  hints: (hints: readonly LiveHint[]) => void;
  'inbox-hints': (hints: readonly InboxHint[]) => void;
}

/** What the server remembers of a socket. */
export interface SocketData {
  who: SignedIn;
  until: Date;
  /** Hears of its own inbox and of nothing else. */
  inboxOnly: boolean;
}

export type LiveServerIo = Server<FromClient, ToClient, BetweenServers, SocketData>;
export type LiveSocket = Socket<FromClient, ToClient, BetweenServers, SocketData>;
