import { Refused } from '#primitives';
import { uuidAsSent } from '#contracts';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';

/** The last row of a page: where the next one goes on. Times are events' times, and so whole milliseconds. */
export interface Cursor {
  readonly reportedAt: string;
  readonly incidentId: string;
}

const shape = z.tuple([z.iso.datetime({ precision: 3 }).regex(/^(?!0000)/), uuidAsSent]);

export const writeCursor = ({ reportedAt, incidentId }: Cursor): string =>
  Buffer.from(JSON.stringify([reportedAt, incidentId])).toString('base64url');

/** @throws Refused READ.BAD_CURSOR */
export function readCursor(text: string): Cursor {
  try {
    const [reportedAt, incidentId] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { reportedAt, incidentId };
  } catch {
    throw new Refused(refuse('READ.BAD_CURSOR'));
  }
}
