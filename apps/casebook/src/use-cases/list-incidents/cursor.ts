import { uuidAsSent } from '#contracts';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';

/** The last row of a page: where the next one goes on. Times are events' times, and so whole milliseconds. */
export interface Cursor {
  /** The time by which the list is ordered. */
  readonly at: string;
  readonly incidentId: string;
}

const shape = z.tuple([z.string(), z.iso.datetime({ precision: 3 }).regex(/^(?!0000)/), uuidAsSent]);

export const writeCursor = (order: string, { at, incidentId }: Cursor): string =>
  Buffer.from(JSON.stringify([order, at, incidentId])).toString('base64url');

/** @throws Refused READ.BAD_CURSOR, also for one of another order */
export function readCursor(order: string, text: string): Cursor {
  try {
    const [of, at, incidentId] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (of === order) return { at, incidentId };
  } catch {
    // Refused as any other that isn't ours.
  }
  throw new Refused(refuse('READ.BAD_CURSOR'));
}
