import { z } from 'zod';
import { readJson } from './read-json.js';

/** An entry as it is stored. */
export interface EntryRow {
  readonly sequence: string;
  readonly leaf: Buffer;
  readonly bytes: Buffer;
  readonly received_at: Date;
  readonly topic: string;
}

/** An entry as it is answered. */
export const entry = z
  .object({
    sequence: z.int(),
    leafHash: z.string().length(44).describe('SHA-256(0x00 ‖ bytes), base64: its place in the tree (RFC 9162)'),
    receivedAt: z.iso.datetime({ precision: 3 }),
    topic: z.string(),
    event: z
      .unknown()
      .optional()
      .describe('The event, where the bytes are JSON. For people and programs to read; what counts is the bytes'),
    bytes: z.string().optional().describe('The bytes as received, base64: when asked for, or when they are not JSON'),
  })
  .meta({ id: 'Entry' });
export type Entry = Readonly<z.infer<typeof entry>>;

export function toEntry({ sequence, leaf, bytes, received_at, topic }: EntryRow, raw: boolean): Entry {
  const event = readJson(bytes);
  return {
    sequence: Number(sequence),
    leafHash: leaf.toString('base64'),
    receivedAt: received_at.toISOString(),
    topic,
    ...(event === undefined ? {} : { event }),
    ...(raw || event === undefined ? { bytes: bytes.toString('base64') } : {}),
  };
}
