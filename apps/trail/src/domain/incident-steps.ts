import { type IncidentEvent, isIncidentEvent, readEvent } from '#contracts';
import { type CustodyRules, fold, type HeldIncident } from '#lifecycle';

/** The topic of the steps; what looks like one elsewhere is none. */
const stepsTopic = 'incident.events.v1';

/** What is read of an entry to find the step in it. */
export interface StepEntry {
  readonly sequence: number;
  readonly topic: string;
  readonly bytes: Buffer;
}

export interface SequencedStep {
  readonly sequence: number;
  readonly event: IncidentEvent;
}

/** What is kept of an incident beside what everybody keeps. */
export interface AsReported {
  /** The number that people know it by; null where the report can't be read. */
  readonly number: string | null;
  readonly reportedAt: string | null;
}

export type FoldedIncident = HeldIncident<AsReported>;

const rules: CustodyRules<AsReported> = {
  initial: { number: null, reportedAt: null },
  evolve: (held, { type, data, time }) =>
    type === 'incident.reported.v1' ? { number: data.number, reportedAt: time } : held,
};

/**
 * The steps of an incident among its entries, in order, each version once. `passedOver` are entries on the steps’ topic
 * that no service takes for one either: what can’t be read, and what comes under a version that was there already.
 */
export function stepsAmong(entries: readonly StepEntry[]): {
  readonly steps: readonly SequencedStep[];
  readonly passedOver: readonly number[];
} {
  const steps: SequencedStep[] = [];
  const passedOver: number[] = [];
  for (const { sequence, topic, bytes } of entries) {
    if (topic !== stepsTopic) continue;
    const read = readEvent(bytes);
    const isNext =
      'event' in read &&
      isIncidentEvent(read.event) &&
      read.event.incidentversion > (steps.at(-1)?.event.incidentversion ?? 0);
    if (isNext) steps.push({ sequence, event: read.event as IncidentEvent });
    else passedOver.push(sequence);
  }
  return { steps, passedOver };
}

/** The incident after its steps; undefined before the first. */
export const foldSteps = (steps: readonly SequencedStep[]): FoldedIncident | undefined =>
  steps.reduce<FoldedIncident | undefined>((before, { event }) => fold(rules, before, event), undefined);
