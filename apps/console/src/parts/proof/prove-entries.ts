import { bytesOfBase64 } from '#proof-forms';
import { isIncluded, type Tree } from './tree.js';

/** An entry as a service answers it. Only the bytes are proven: what is shown of it is read from them. */
export interface AnsweredEntry {
  readonly sequence: number;
  readonly receivedAt: string;
  readonly topic: string;
  /** Base64. */
  readonly bytes?: string;
}

/** An entry to be shown. */
export interface ReadEntry {
  readonly sequence: number;
  /** As the trail says: the tree does not cover it. */
  readonly receivedAt: string;
  readonly topic: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes say; undefined where they are no JSON. */
  readonly event: unknown;
}

/**
 * PROVEN in the tree of a checkpoint that holds; NOT_PROVEN: it is not what was signed; WAITING for a checkpoint that
 * covers it; UNCHECKED where there is nothing to check against.
 */
export type ProofState = 'PROVEN' | 'NOT_PROVEN' | 'WAITING' | 'UNCHECKED';

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readEntry({ sequence, receivedAt, topic, bytes: encoded }: AnsweredEntry): ReadEntry {
  const bytes = bytesOfBase64(encoded ?? '') ?? new Uint8Array();
  return { sequence, receivedAt, topic, bytes, event: jsonIn(bytes) };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strictly.decode(bytes));
  } catch {
    return undefined;
  }
}

/** Whether entries are in the tree, each by the proof that was answered for it. */
export async function proveEntries(
  entries: readonly ReadEntry[],
  tree: Tree,
  proofs: ReadonlyMap<number, readonly string[]>,
): Promise<ReadonlyMap<number, ProofState>> {
  const states = new Map<number, ProofState>();
  for (const { sequence, bytes } of entries) {
    const proof = (proofs.get(sequence) ?? []).map((hash) => bytesOfBase64(hash) ?? new Uint8Array());
    const isCovered = sequence <= tree.size;
    const isProven = isCovered && (await isIncluded(bytes, sequence, proof, tree));
    states.set(sequence, isProven ? 'PROVEN' : isCovered ? 'NOT_PROVEN' : 'WAITING');
  }
  return states;
}

/** The steps of a life that are not there: versions count up without a gap, so that a step left out is missed. */
export function versionsMissing(events: readonly unknown[]): number[] {
  const versions = new Set(
    events.flatMap((event) => {
      const version = (event as { incidentversion?: unknown } | null | undefined)?.incidentversion;
      return typeof version === 'number' ? [version] : [];
    }),
  );
  const last = Math.min(Math.max(0, ...versions), 10_000);
  return Array.from({ length: last }, (_, before) => before + 1).filter((version) => !versions.has(version));
}
