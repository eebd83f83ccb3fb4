import { Inject, Injectable } from '@nestjs/common';
import { IDENTITY_KEYS, readAccessToken } from '#access';
import { Refused } from '#primitives';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { refuse } from '../door/door.refusals.js';
import { RequestLimit } from '../door/request-limit.js';
import type { LiveSocket, SocketData } from './live-protocol.js';

const credentials = z.object({
  token: z.string(),
  actingPost: z.uuid().optional(),
  /** Hears of its own inbox and of nothing else. */
  inboxOnly: z.boolean().default(false),
});

/** Whom a socket is opened for, how many of theirs there are at this gateway, and whether they may stay. */
@Injectable()
export class Admission {
  private readonly sockets = new Map<string, number>();

  constructor(
    @Inject(IDENTITY_KEYS) private readonly keys: JWTVerifyGetKey,
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
    private readonly limit: RequestLimit,
  ) {}

  /**
   * Lets a socket in by the access token of its handshake (`auth: { token, actingPost?, inboxOnly? }`).
   * @throws Refused ACCESS.TOKEN_INVALID, ACCESS.KEYS_UNAVAILABLE, GATEWAY.TOO_MANY_REQUESTS, GATEWAY.TOO_MANY_SOCKETS
   */
  async admit(socket: LiveSocket): Promise<void> {
    const given = credentials.safeParse(socket.handshake.auth);
    const { token, actingPost, inboxOnly } = given.success ? given.data : { token: '', inboxOnly: false };
    const { who, until } = await this.verify(token);
    await this.limit.person(who.person);
    this.count(socket, who.person);
    socket.data = { who: { ...who, ...(actingPost ? { actingPost } : {}) }, until, inboxOnly };
  }

  /** Takes a fresh token of the same person. @throws Refused ACCESS.TOKEN_INVALID, ACCESS.KEYS_UNAVAILABLE, GATEWAY.SOMEBODY_ELSE */
  async renew({ data }: LiveSocket, token: unknown): Promise<SocketData> {
    const { who, until } = await this.verify(typeof token === 'string' ? token : '');
    if (who.person !== data.who.person) throw new Refused(refuse('GATEWAY.SOMEBODY_ELSE'));
    return { ...data, who: { ...data.who, ...who }, until };
  }

  private async verify(token: string): Promise<Pick<SocketData, 'who' | 'until'>> {
    const { signedIn: who, expiresAt: until } = await readAccessToken(token, this.keys);
    return { who, until };
  }

  private count(socket: LiveSocket, person: string): void {
    const { SOCKETS_PER_PERSON } = this.config;
    const others = this.sockets.get(person) ?? 0;
    if (SOCKETS_PER_PERSON > 0 && others >= SOCKETS_PER_PERSON) throw new Refused(refuse('GATEWAY.TOO_MANY_SOCKETS'));
    this.sockets.set(person, others + 1);
    socket.conn.once('close', () => {
      const left = (this.sockets.get(person) ?? 1) - 1;
      if (left === 0) this.sockets.delete(person);
      else this.sockets.set(person, left);
    });
  }
}
