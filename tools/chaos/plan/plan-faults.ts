import { type Draw, drawsFor } from '../../replay/plan/draw.js';

export const kinds = ['kill', 'freeze', 'restart', 'between-commit-and-answer'] as const;
export type FaultKind = (typeof kinds)[number];

/** One thing that will be done to one process; to all replicas of a service, for `between-commit-and-answer`. */
export interface PlannedFault {
  readonly number: number;
  readonly kind: FaultKind;
  /** A process as the platform file names it: `dispatch`, `dispatch#2`, `kafka`; or a service. */
  readonly target: string;
  /** Milliseconds after the fault before. */
  readonly afterMs: number;
  /** Of a freeze. */
  readonly frozenForMs?: number;
}

export interface FaultWishes {
  readonly seed: string;
  readonly faults: number;
  readonly kinds: readonly FaultKind[];
  /** Milliseconds that a freeze takes, at least and at most. */
  readonly freeze: readonly [number, number];
  /** What may be hit: processes by name. */
  readonly processes: readonly string[];
  /** Services that take the replay's commands. */
  readonly commanded: readonly string[];
}

const servers: readonly string[] = ['kafka', 'postgres', 'redis'];
/** Milliseconds between two faults. */
const gap = [2_000, 10_000] as const;

/**
 * Which faults come when: the same for the same seed and processes. Kinds and targets are dealt like cards, so that each
 * comes as often as the others and none is forgotten; the servers, on which all stand, twice as often.
 */
export function planFaults(wishes: FaultWishes): PlannedFault[] {
  const { seed, processes, commanded, faults } = wishes;
  const nextKind = dealing(wishes.kinds, drawsFor(seed, 'kinds'));
  const nextProcess = dealing(
    [...processes, ...processes.filter((name) => servers.includes(name))],
    drawsFor(seed, 'processes'),
  );
  const nextService = dealing(commanded, drawsFor(seed, 'services'));
  return Array.from({ length: faults }, (_, at) => {
    const draw = drawsFor(seed, `fault ${at}`);
    const kind = nextKind();
    return {
      number: at + 1,
      kind,
      target: kind === 'between-commit-and-answer' ? nextService() : nextProcess(),
      afterMs: between(gap, draw('gap')),
      ...(kind === 'freeze' ? { frozenForMs: between(wishes.freeze, draw('freeze')) } : {}),
    };
  });
}

const between = ([least, most]: readonly [number, number], drawn: number): number =>
  Math.round(least + drawn * (most - least));

/** Deals all of them in a drawn order, then all again in another. */
function dealing<T>(cards: readonly T[], draw: Draw): () => T {
  let dealt = 0;
  let deck: T[] = [];
  return () => {
    if (deck.length === 0) deck = shuffled(cards, (at) => draw(`${dealt} ${at}`));
    dealt++;
    return deck.pop() as T;
  };
}

const shuffled = <T>(cards: readonly T[], draw: (at: number) => number): T[] =>
  cards
    .map((card, at) => ({ card, drawn: draw(at) }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ card }) => card);
