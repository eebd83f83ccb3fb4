import type { SequencedEntry } from '../sequence/read-entries.js';
import { leafHash } from '#merkle';

const [tab, newline] = ['\t', Buffer.from('\n')];

/** An entry as a line of the archive: sequence, length, time of receipt, topic, partition, offset, and the bytes. */
export function writeLine({ sequence, bytes, receivedAt, topic, partition, offset }: SequencedEntry): Buffer {
  const head = [sequence, bytes.length, receivedAt.toISOString(), topic, partition, offset, ''].join(tab);
  return Buffer.concat([Buffer.from(head), bytes, newline]);
}

/**
 * The entry of a line, without its line break; undefined where the line is not whole: a crash may tear the last one
 * written, and the entry is then written again.
 */
export function readLine(line: Buffer): SequencedEntry | undefined {
  const ends: number[] = [];
  for (let at = line.indexOf(0x09); at >= 0 && ends.length < 6; at = line.indexOf(0x09, at + 1)) ends.push(at);
  if (ends.length < 6) return undefined;
  const [sequence, length, receivedAt, topic, partition, offset] = line.toString('latin1', 0, ends[5]).split(tab) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const bytes = line.subarray(ends[5]! + 1);
  if (bytes.length !== Number(length)) return undefined;
  return {
    sequence: Number(sequence),
    leaf: leafHash(bytes),
    bytes,
    receivedAt: new Date(receivedAt),
    topic,
    partition: Number(partition),
    offset,
  };
}
