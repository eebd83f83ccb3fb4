import type { IncomingMessage, Server as HttpServer } from 'node:http';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { accessRefusals, figureRoomsOf, inboxRoomOf, roomsOf } from '#access';
import { inboxHint, inboxHintsMessage, liveHint, liveHintsMessage } from '#contracts';
import { Refused } from '#primitives';
import { AnonymousRefusals, problemDetails } from '#service-runtime';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Express, Request } from 'express';
import { Gauge } from 'prom-client';
import { Server } from 'socket.io';
import { z } from 'zod';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { RequestLimit } from '../door/request-limit.js';
import { Admission } from './admission.js';
import { FigureHints } from './figure-hints.js';
import type { LiveServerIo, LiveSocket, Renewal } from './live-protocol.js';
import { PatientRedis } from './patient-redis.js';
import { spreadHints } from './spread-hints.js';

/** Where sockets connect. */
export const livePath = '/live';

/** Packets that one connection may send in ten seconds: it has to sign in, renew once a minute and say that it is there. */
const packetsInTenSeconds = 20;

const openSockets = new Gauge({ name: 'gateway_live_sockets', help: 'Sockets that are open and signed in' });
const hintBatch = z.array(liveHint);
const inboxBatch = z.array(inboxHint);

/**
 * Sockets for open screens, over websocket only, so that any gateway will do. A socket lives as long as its access
 * token: before that runs out, the client sends the next one (`renew`), and the rooms are worked out anew from its
 * posts; a post withdrawn or granted counts within the minute that a token lives. Hints come from the casebook and from
 * notification over Redis, in batches, and go to each socket in one message.
 */
@Injectable()
export class LiveServer implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  private io: LiveServerIo | undefined;
  private redis: readonly PatientRedis[] = [];
  private closing = false;
  private readonly figures = new FigureHints((id) => this.io?.of('/').sockets.get(id)?.emit('figures'));

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
    private readonly admission: Admission,
    private readonly limit: RequestLimit,
    private readonly refusals: AnonymousRefusals,
  ) {}

  onModuleInit(): void {
    this.redis = [new PatientRedis(this.config.REDIS_URL), new PatientRedis(this.config.REDIS_URL)];
    const [publisher, subscriber] = this.redis;
    const io: LiveServerIo = new Server(this.host.httpAdapter.getHttpServer() as HttpServer, {
      path: livePath,
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: 5_000,
      maxHttpBufferSize: 16 * 1024,
      adapter: createAdapter(publisher, subscriber, { key: this.config.LIVE_CHANNEL }),
      allowRequest: (request, decide) => {
        this.knock(request).then(
          () => decide(null, true),
          (error: Error) => {
            this.count(error);
            decide(error.message, false);
          },
        );
      },
    });
    io.engine.on('connection', limitPackets);
    io.use((socket, next) => {
      this.admission.admit(socket).then(
        () => next(),
        (error: unknown) => {
          this.count(error);
          next(asConnectError(error));
        },
      );
    });
    io.on('connection', (socket) => this.welcome(socket));
    io.on(liveHintsMessage, (batch: unknown) => this.spread(batch));
    io.on(inboxHintsMessage, (batch: unknown) => this.ring(batch));
    this.io = io;
  }

  /** Clients go to another gateway at once; an open socket would hold up the end of this one. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    this.io?.engine.close();
  }

  onApplicationShutdown(): void {
    for (const connection of this.redis) connection.disconnect();
  }

  /** @throws Refused GATEWAY.TOO_MANY_REQUESTS */
  private async knock(request: IncomingMessage): Promise<void> {
    if (this.closing) throw new Error('closing');
    // As Express does with every other request, to know the address behind the TLS terminator.
    const { request: prototype } = this.host.httpAdapter.getInstance<Express>();
    await this.limit.address(Object.setPrototypeOf(request, prototype as object) as Request);
  }

  private welcome(socket: LiveSocket): void {
    openSockets.inc();
    let lastMinute = this.dropAtExpiry(socket);
    socket.once('disconnect', () => {
      openSockets.dec();
      clearTimeout(lastMinute);
    });
    void socket.join(hearingIn(socket.data));
    socket.emit('admitted', { until: socket.data.until.toISOString() });
    socket.on('renew', (token, answer) => {
      const tell = typeof answer === 'function' ? (answer as (renewal: Renewal) => void) : () => undefined;
      this.admission.renew(socket, token).then(
        (data) => {
          if (!socket.connected) return;
          const scopeChanged = mayHear(socket.data).join() !== mayHear(data).join();
          this.move(socket, hearingIn(socket.data), hearingIn(data));
          socket.data = data;
          clearTimeout(lastMinute);
          lastMinute = this.dropAtExpiry(socket);
          tell({ until: data.until.toISOString(), scopeChanged });
        },
        (error: unknown) => {
          this.count(error);
          tell({ code: refusalOf(error).code });
        },
      );
    });
  }

  private count(error: unknown): void {
    if (error instanceof Refused && error.refusal.status < 500) this.refusals.count(error.refusal.code);
  }

  private dropAtExpiry(socket: LiveSocket): NodeJS.Timeout {
    return setTimeout(() => socket.disconnect(true), socket.data.until.getTime() - Date.now());
  }

  private move(socket: LiveSocket, before: readonly string[], after: readonly string[]): void {
    for (const room of before) if (!after.includes(room)) void socket.leave(room);
    void socket.join([...after]);
  }

  private spread(batch: unknown): void {
    const hints = hintBatch.safeParse(batch);
    const namespace = this.io?.of('/');
    if (!hints.success || !namespace) return;
    const membersOf = (room: string) => namespace.adapter.rooms.get(room);
    for (const [id, told] of spreadHints(hints.data, membersOf)) namespace.sockets.get(id)?.emit('changed', told);
    this.figures.about(hints.data, membersOf);
  }

  private ring(batch: unknown): void {
    const hints = inboxBatch.safeParse(batch);
    if (!hints.success) return;
    const rooms = new Set(hints.data.map(({ person }) => inboxRoomOf(person)));
    // Here only: every gateway hears of it.
    if (rooms.size > 0) this.io?.local.to([...rooms]).emit('inbox');
  }
}

/** Whoever sees incidents hears of each, whoever reads figures that there are others now, everybody of their inbox. */
const mayHear = ({ who }: LiveSocket['data']): string[] => [
  ...[...roomsOf(who), ...figureRoomsOf(who)],
  inboxRoomOf(who.person),
];

const hearingIn = (data: LiveSocket['data']): string[] =>
  data.inboxOnly ? [inboxRoomOf(data.who.person)] : mayHear(data);

function limitPackets(connection: LiveSocket['conn']): void {
  let packets = 0;
  const anew = setInterval(() => (packets = 0), 10_000);
  connection.on('packet', () => {
    if (++packets > packetsInTenSeconds) connection.close(true);
  });
  connection.once('close', () => clearInterval(anew));
}

/** A failure of ours is told like keys that can't be had: try again. */
const refusalOf = (error: unknown) =>
  error instanceof Refused ? error.refusal : accessRefusals('ACCESS.KEYS_UNAVAILABLE');

/** The refusal as socket.io hands it to the client: its code as message, the problem details as data. */
function asConnectError(error: unknown): Error {
  const refusal = refusalOf(error);
  return Object.assign(new Error(refusal.code), { data: problemDetails(refusal) });
}
