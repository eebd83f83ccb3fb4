import { readJson } from './read-json.js';

/** An entry as it is stored. */
export interface EntryRow {
  readonly sequence: string;
  readonly digest: Buffer;
  readonly bytes: Buffer;
  readonly received_at: Date;
  readonly topic: string;
}

/** An entry as it is answered. */
export interface Entry {
  readonly sequence: number;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  readonly receivedAt: string;
  readonly topic: string;
  /** The event, where the bytes are JSON. For people and programs to read; what counts is the bytes. */
  readonly event?: unknown;
  /** The bytes as received, base64: when asked for, or when they are not JSON. */
  readonly bytes?: string;
}

export function toEntry({ sequence, digest, bytes, received_at, topic }: EntryRow, raw: boolean): Entry {
  const event = readJson(bytes);
  return {
    sequence: Number(sequence),
    digest: digest.toString('hex'),
    receivedAt: received_at.toISOString(),
    topic,
    ...(event === undefined ? {} : { event }),
    ...(raw || event === undefined ? { bytes: bytes.toString('base64') } : {}),
  };
}
