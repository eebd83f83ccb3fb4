import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Refused } from '#primitives';
import type { Request } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import { IDENTITY_KEYS } from '../access.guard.js';
import { accessRefusals } from '../access.refusals.js';
import { verifyAccessToken } from '../access-token.js';
import { bearerToken } from '../bearer.js';
import type { IdentifiesMachine } from '../identified-by.js';
import type { SignedIn } from '../signed-in.js';
import { MachineNonces } from './machine-nonces.js';
import { isSigned, type SharedKey, type SignatureHeaders, signatureFault } from './request-signature.js';

/** Nest injection token of the {@link MachineKey}s that a service knows. */
export const MACHINE_KEYS = Symbol('MachineKeys');

/** A secret, and whose it is: the system of that name in that unit (`hotline`, `430211000000`). */
export interface MachineKey extends SharedKey {
  readonly name: string;
  readonly unit: string;
}

/** A request whose body was kept as it came ({@link keepingSignedBody}). */
export interface WithSignedBody {
  signedBody?: Buffer;
}

/** For the body parser: keeps the bytes of a signed request, since what is signed is not what was read from them. */
export const keepingSignedBody = {
  verify: (request: IncomingMessage & WithSignedBody, _response: unknown, body: Buffer): void => {
    if (isSigned(request)) request.signedBody = body;
  },
};

/** 外部系统: other systems, known by the signature of their requests. */
@Injectable()
export class Machines implements IdentifiesMachine {
  constructor(
    @Inject(MACHINE_KEYS) private readonly keys: readonly MachineKey[],
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly nonces: MachineNonces,
    @Inject(IDENTITY_KEYS) private readonly identityKeys: JWTVerifyGetKey,
  ) {}

  /**
   * Which system sent this. Somebody who is signed in instead is known as well: the table refuses them, on record.
   * @throws Refused ACCESS.NOT_SIGNED_IN, ACCESS.SIGNATURE_INVALID, ACCESS.SIGNED_TOO_LONG_AGO, ACCESS.REPLAYED
   */
  async identify(request: Request & WithSignedBody): Promise<SignedIn> {
    if (!isSigned(request)) return this.personOf(request);
    const headers = request.headers as unknown as Partial<SignatureHeaders>;
    const key = this.keys.find(({ id }) => id === headers['machine-key']);
    if (!key) throw new Refused(accessRefusals('ACCESS.SIGNATURE_INVALID'));
    const { method, originalUrl: path, signedBody: body = Buffer.alloc(0) } = request;
    const at = this.clock.now();
    const fault = signatureFault(key, { method, path, body }, headers, at);
    if (fault === 'INVALID') throw new Refused(accessRefusals('ACCESS.SIGNATURE_INVALID'));
    if (fault) throw new Refused(accessRefusals('ACCESS.SIGNED_TOO_LONG_AGO', { now: at.toISOString() }));
    const isFresh = await this.nonces.take(key.id, headers['machine-nonce']!, at);
    if (!isFresh) throw new Refused(accessRefusals('ACCESS.REPLAYED'));
    return machineOf(key);
  }

  private personOf(request: Request): Promise<SignedIn> {
    const token = bearerToken(request);
    if (!token) throw new Refused(accessRefusals('ACCESS.NOT_SIGNED_IN'));
    return verifyAccessToken(token, this.identityKeys);
  }
}

/** A system as the sender of a request: the same whichever of its keys it signs with. */
export function machineOf({ name, unit }: Pick<MachineKey, 'name' | 'unit'>): SignedIn {
  const person = nameBasedId(`machine ${name} ${unit}`);
  return { person, session: person, posts: [{ id: person, role: 'machine', unit }] };
}

/** A UUID of version 8 (RFC 9562, 5.8) out of a name. */
function nameBasedId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
