import { createHash } from 'node:crypto';
import { canonicalBytes, type Custodian, type IncidentEventType, isIncidentEventType, type Stage } from '#contracts';
import { stepFrom, type TransitionTable } from '#lifecycle';
import { newId } from '#primitives';
import { eventLike } from '#testing';
import canonicalize from 'canonicalize';
import { closureTransitions } from '../../apps/closure/src/domain/incident-closure.transitions.js';
import { dispatchTransitions } from '../../apps/dispatch/src/domain/incident-dispatch.transitions.js';
import { handlingTransitions } from '../../apps/handling/src/domain/incident-handling.transitions.js';
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';

/** Entries as the services would have made them, by their real tables. */

export const tables: readonly TransitionTable[] = [
  intakeTransitions,
  dispatchTransitions,
  handlingTransitions,
  closureTransitions,
];

export const tableOf = (service: Custodian): TransitionTable => tables.find((table) => table.service === service)!;

/** When the services declared their tables, and when they take their steps. */
export const declaredAt = '2026-10-09T00:00:00.000Z';
export const stepAt = '2026-10-09T01:00:00.000Z';

/** A declaration, as a service makes it when it starts. */
export function declared(table: TransitionTable, { time = declaredAt, by = String(table.service) } = {}): Buffer {
  const { service } = table;
  const plain = JSON.parse(JSON.stringify(table)) as Record<string, unknown>;
  const digest = createHash('sha256').update(canonicalize(plain)!).digest('hex');
  return eventLike('custody.transitions-declared.v1', {
    source: `/grid-dispatch/${by}`,
    subject: service,
    time,
    data: { service, digest, table: plain },
  }).bytes;
}

export const allDeclared = (): Buffer[] => tables.map((table) => declared(table));

export interface ToldStep {
  readonly subject: string;
  readonly type: IncidentEventType;
  readonly by: string;
  readonly incidentversion: number;
  readonly stage: Stage;
  readonly custodian: Custodian;
  readonly time?: string;
}

export function toldStep({ by, time = stepAt, ...step }: ToldStep): Buffer {
  const { event } = eventLike(isIncidentEventType(step.type) ? step.type : 'incident.reported.v1');
  return canonicalBytes({ ...event, ...step, time, source: `/grid-dispatch/${by}` });
}

/** An incident's life, each step taken by whoever has custody and leading where their table says. */
export function life(types: readonly IncidentEventType[], subject = newId()): ToldStep[] {
  let at: { stage: Stage | undefined; custodian: Custodian } = { stage: undefined, custodian: 'intake' };
  return types.map((type, index) => {
    const by = at.custodian;
    const to = stepFrom(tableOf(by), at.stage, type);
    if (!to) throw new Error(`${type} is no step from ${at.stage} in ${by}`);
    at = to;
    return { subject, type, by, incidentversion: index + 1, ...to };
  });
}

/** The shortest life that leads to each stage that an incident can stand in. */
export function shortestLives(): Map<Stage, IncidentEventType[]> {
  const found = new Map<Stage, IncidentEventType[]>();
  const open: { types: IncidentEventType[]; stage: Stage | undefined; custodian: Custodian }[] = [
    { types: [], stage: undefined, custodian: 'intake' },
  ];
  for (const { types, stage, custodian } of open) {
    const table = tableOf(custodian);
    const next = stage === undefined ? table.creates : (table.steps[stage] ?? {});
    for (const type of Object.keys(next) as IncidentEventType[]) {
      const to = stepFrom(table, stage, type)!;
      if (found.has(to.stage)) continue;
      found.set(to.stage, [...types, type]);
      open.push({ types: [...types, type], ...to });
    }
  }
  return found;
}
