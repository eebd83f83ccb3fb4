import type { AnyEvent, ClockName, IncidentEvent } from '#contracts';
import type { CustodyRules, HeldIncident } from '#lifecycle';
import type { Notice, NoticeKind } from './notice.js';

/** What notification keeps of an incident beside what every follower does. */
export interface FollowedIncident {
  /** 受理编号, to read out to people. */
  readonly number: string;
}

export const notificationRules: CustodyRules<FollowedIncident> = {
  initial: { number: '' },
  evolve: (held, event: IncidentEvent) =>
    event.type === 'incident.reported.v1' ? { number: event.data.number } : held,
};

/** The clock that whoever is told must mind, where it is not that of handling. */
const clockOf: Partial<Record<NoticeKind, ClockName>> = {
  VERIFICATION_ASKED: 'VERIFICATION',
  INSPECTION_ASKED: 'INSPECTION',
  EXTENSION_ASKED: 'RULING',
  SUSPENSION_ASKED: 'RULING',
};

/** What is told of an incident when something has happened to it. */
export function noticeOf(kind: NoticeKind, event: AnyEvent, incident: HeldIncident<FollowedIncident>): Notice {
  const { incidentId, version, stage, scope, particulars, held } = incident;
  const clock = particulars.clocks.find(({ clock: name }) => name === (clockOf[kind] ?? 'HANDLING'));
  return {
    ...{ kind, eventId: event.id, incidentId, incidentVersion: version, number: held.number, stage },
    ...{
      subcategory: particulars.subcategory,
      leadUnit: scope.leadUnit,
      unit: scope.leadUnit,
      dueAt: clock?.dueAt ?? null,
      at: event.time,
    },
  };
}
