import { type Custodian, finalStages, type IncidentEventType, type Stage } from '#contracts';

/** Custody goes to another service, where the incident stands in `stage`. */
export interface HandOff {
  readonly handOffTo: Custodian;
  readonly stage: Stage;
}

export type Target = Stage | HandOff;

/**
 * One service's part of the lifecycle: how incidents come into its custody, and which steps it may take in which
 * stage. Everything not in the table is refused.
 */
export interface TransitionTable {
  readonly service: Custodian;
  /** Steps that begin an incident's life here. */
  readonly creates: Readonly<Partial<Record<IncidentEventType, Stage>>>;
  /** Other custodians' hand-offs to this service, and the stage they lead to. */
  readonly entries: Readonly<Partial<Record<IncidentEventType, Stage>>>;
  readonly steps: Readonly<Partial<Record<Stage, Readonly<Partial<Record<IncidentEventType, Target>>>>>>;
}

export const handOffTo = (service: Custodian, stage: Stage): HandOff => ({ handOffTo: service, stage });

/** Declares a service's table and checks it at once, so that a wrong one never starts. */
export function defineTransitions(table: TransitionTable): TransitionTable {
  const faults = transitionFaults(table);
  if (faults.length > 0) throw new Error(`transition table of ${table.service}: ${faults.join('; ')}`);
  return table;
}

/**
 * What is wrong with a table: stages no incident can reach, and stages none can leave that are not final. Voiding is no
 * way on: a stage that is left only so is a dead end.
 */
export function transitionFaults({ service, creates, entries, steps }: TransitionTable): string[] {
  const reached = new Set<Stage>([...Object.values(creates), ...Object.values(entries)]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const stage of [...reached]) {
      for (const target of Object.values(steps[stage] ?? {})) if (typeof target === 'string') reached.add(target);
    }
  }
  const declared = Object.keys(steps) as Stage[];
  return [
    ...declared.filter((stage) => !reached.has(stage)).map((stage) => `${stage} can't be reached`),
    ...[...reached]
      .filter((stage) => !finalStages.includes(stage) && !leads(stage, steps[stage]))
      .map((stage) => `${stage} can't be left`),
    ...declared.flatMap((stage) =>
      Object.entries(steps[stage] ?? {})
        .filter(([, target]) => typeof target === 'object' && target.handOffTo === service)
        .map(([type]) => `${type} in ${stage} hands off to itself`),
    ),
  ];
}

const leads = (stage: Stage, targets: TransitionTable['steps'][Stage] = {}): boolean =>
  Object.values(targets).some((target) => target !== stage && target !== 'VOIDED');

/** Where a step leads from a stage; undefined when the table does not allow it. */
export function stepFrom(
  { service, creates, steps }: TransitionTable,
  stage: Stage | undefined,
  type: IncidentEventType,
): { stage: Stage; custodian: Custodian } | undefined {
  const target = stage === undefined ? creates[type] : steps[stage]?.[type];
  if (target === undefined) return undefined;
  return typeof target === 'string'
    ? { stage: target, custodian: service }
    : { stage: target.stage, custodian: target.handOffTo };
}

/** Hand-offs that their receivers don't know, or know differently; run over all services' tables together. */
export function handOffFaults(tables: readonly TransitionTable[]): string[] {
  return tables.flatMap(({ service, steps }) =>
    Object.entries(steps).flatMap(([from, targets]) =>
      Object.entries(targets ?? {}).flatMap(([type, target]) => {
        if (typeof target === 'string') return [];
        const entry = tables.find((t) => t.service === target.handOffTo)?.entries[type as IncidentEventType];
        return entry === target.stage ? [] : [`${service} ${from} ${type}: ${target.handOffTo} expects ${entry}`];
      }),
    ),
  );
}
