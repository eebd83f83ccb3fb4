import { createHash } from 'node:crypto';
import { roomsOf, type SignedIn } from '#access';
import { uuid } from '#contracts';
import { Refused } from '#primitives';
import { z } from 'zod';
import type { Horizon, Position } from '../../changes/change-reader.js';
import { daysToCatchUp } from '../../changes/forget-old-changes.js';
import { refuse } from '../../domain/casebook.refusals.js';

/** How far a reader has caught up, when, and as whom. Opaque to them, but nothing in it is a secret or a right. */
export interface ChangeCursor {
  readonly position: Position;
  readonly timeline: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A digest of what the reader could see: {@link scopeDigest}. */
  readonly scope: string;
}

const shape = z.tuple([
  z.string().regex(/^\d{1,19}$/),
  uuid,
  z.int32().min(0),
  z.string().regex(/^[0-9A-F]{8}$/),
  z.int().positive(),
  z.string().max(16),
]);

export const writeChangeCursor = ({ position, timeline, at, scope }: ChangeCursor): string =>
  Buffer.from(JSON.stringify([position.xid, position.incidentId, position.version, timeline, at, scope])).toString(
    'base64url',
  );

/** @throws Refused READ.BAD_CURSOR */
export function readChangeCursor(text: string): ChangeCursor {
  try {
    const [xid, incidentId, version, timeline, at, scope] = shape.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return { position: { xid, incidentId, version }, timeline, at, scope };
  } catch {
    throw new Refused(refuse('READ.BAD_CURSOR'));
  }
}

/** A digest of what somebody may see: another one after a post was granted or withdrawn. */
export const scopeDigest = (who: SignedIn): string =>
  createHash('sha256').update(roomsOf(who).join(' ')).digest('base64url').slice(0, 16);

/** An hour less than changes are kept, for those that took long to commit and for clocks that differ. */
const longestAway = daysToCatchUp * 86_400_000 - 3_600_000;

/** Whether a reader can't catch up from there, and must load what they show anew. */
export const mustStartOver = (
  cursor: ChangeCursor,
  { scope, horizon, at }: { scope: string; horizon: Horizon; at: number },
) =>
  cursor.scope !== scope ||
  cursor.timeline !== horizon.timeline ||
  BigInt(cursor.position.xid) > BigInt(horizon.xid) ||
  at - cursor.at > longestAway;
