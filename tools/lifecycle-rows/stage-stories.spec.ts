import type { Custodian, Stage } from '#contracts';
import { clockLike, type IncidentStory, story } from '#testing';
import { dispatched, handled, registered } from '../permission-matrix/incident.spec.js';
import { around } from '../permission-matrix/places.spec.js';

/** An hour from now, and since now: what has not run out. */
export const stillRunning = {
  startedAt: new Date().toISOString(),
  dueAt: new Date(Date.now() + 3_600_000).toISOString(),
};
/** 复核日期 in some days. */
export const reviewOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

/** Called in by somebody, so that they may be surveyed. */
export const reported = (subcategory: string | null = '0103') =>
  story().step('incident.reported.v1', {
    data: { ...{ grid: around.grid, channel: 'clerk', subcategory }, reporterParty: around.reporter },
  });

/** Handled, with clocks of some day. */
export const handledSoFar = () => handled(reported());

/** Handled since now: its clock has not run out. */
export const inHandling = () =>
  dispatched(reported()).step('incident.acknowledged.v1', {
    data: { clocksStarted: [clockLike({ clock: 'HANDLING', ...stillRunning })] },
  });

const suspended = () =>
  handledSoFar()
    .step('incident.suspension-requested.v1', { data: { reviewOn } })
    .step('incident.suspended.v1', { data: { reviewOn } });

/** Fed back by the only one who could be asked to look: it waits until somebody else is found. */
const fedBack = () => handledSoFar().step('incident.fed-back.v1', { data: { handlers: [around.inspector] } });

export const inspecting = ({ urgent = false } = {}) =>
  handled(reported(), { urgent })
    .step('incident.fed-back.v1')
    .step('incident.inspection-assigned.v1', { data: { inspector: around.inspector, inspectorUnit: around.grid } });

export const passed = (how = {}) => inspecting(how).step('incident.inspected.v1', { data: { outcome: 'PASS' } });

export const selfHandled = (subcategory = '0102') =>
  reported(subcategory).step('incident.self-handled.v1', { data: { subcategory } });

/** How an incident comes to stand in each stage. `keeper`: who had custody of the one that is void. */
export const storyIn: Readonly<Record<Stage, (keeper: Custodian) => IncidentStory>> = {
  REPORTED: () => reported(),
  VERIFYING: () =>
    reported().step('incident.verification-requested.v1', {
      data: { worker: around.inspector, workerUnit: around.grid },
    }),
  SELF_HANDLED: () => selfHandled(),
  REGISTERED: () => registered(reported()),
  REJECTED: () => reported().step('incident.rejected.v1'),
  MERGED: () => reported().step('incident.merged.v1'),
  DISPATCHED: () => dispatched(reported()),
  TRANSFERRED: () => registered(reported()).step('incident.transferred.v1'),
  HANDLING: handledSoFar,
  RETURN_REQUESTED: () => handledSoFar().step('incident.return-requested.v1'),
  SUSPENDED: suspended,
  FEEDBACK: fedBack,
  INSPECTING: () => inspecting(),
  CLOSED: () => passed().step('incident.closed.v1', { time: new Date().toISOString() }),
  VOIDED: (keeper) => {
    const by = { source: `/grid-dispatch/${keeper}`, custodian: keeper };
    return voidRequested(firstStageOf[keeper], keeper).step('incident.voided.v1', { ...by, stage: 'VOIDED' });
  },
};

const firstStageOf = {
  intake: 'REPORTED',
  dispatch: 'REGISTERED',
  handling: 'DISPATCHED',
  closure: 'FEEDBACK',
} as const;

/** Somebody has asked to have it declared void. */
export const voidRequested = (stage: Stage, keeper: Custodian): IncidentStory =>
  storyIn[stage](keeper).step('incident.void-requested.v1', {
    ...{ source: `/grid-dispatch/${keeper}`, stage, custodian: keeper },
  });
