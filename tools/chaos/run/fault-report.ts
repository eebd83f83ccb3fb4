import type { FaultKind } from '../plan/plan-faults.js';

/** What was done, and when it hit. */
export interface FaultReport {
  readonly target: string;
  readonly kind: FaultKind;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Milliseconds until the target ran again. */
  readonly durationMs: number;
  /** Commands that were sent and not answered when it hit; of those, the target service's (null: it is no service). */
  readonly inFlight: number;
  readonly inFlightAtTarget: number | null;
  /** Whether it ran again within two minutes. */
  readonly back: boolean;
  /** A restart that had to become a kill. */
  readonly forced?: true;
  /** Of `between-commit-and-answer`: whether a command was caught in between, and if so, whether its answer got out. */
  readonly committed?: boolean;
  readonly answerGotOut?: boolean;
}

export interface FaultsVerdict {
  readonly faults: readonly FaultReport[];
  /** How many of them hit with commands in flight. */
  readonly hitInFlight: number;
  readonly good: boolean;
}

/** At least four of five must hit while commands are in flight, all that were asked for must have come, and all be back. */
export function judgeFaults(faults: readonly FaultReport[], wanted: number): FaultsVerdict {
  const hitInFlight = faults.filter(({ inFlight }) => inFlight > 0).length;
  const good = faults.length === wanted && hitInFlight * 5 >= faults.length * 4 && faults.every(({ back }) => back);
  return { faults, hitInFlight, good };
}

/** A line for people. */
export function inWords(fault: FaultReport, number: number, of: number): string {
  const { target, kind, durationMs, inFlight, inFlightAtTarget, back, forced, committed, answerGotOut } = fault;
  const there = inFlightAtTarget === null ? '' : `, ${inFlightAtTarget} of them there`;
  const between =
    committed === undefined
      ? ''
      : committed
        ? `; the answer ${answerGotOut ? 'had got out' : 'had not got out'}`
        : '; no command was caught in between';
  const seconds = (durationMs / 1_000).toFixed(1);
  const ended = back ? `ran again after ${seconds} s` : `was NOT back after ${seconds} s`;
  return `fault ${number} of ${of}: ${kind} ${target}, ${inFlight} commands in flight${there}; ${ended}${forced ? ' (killed, it did not end)' : ''}${between}`;
}
