import type { Stage } from '#contracts';

/** The steps that every custodian offers in every stage that isn't final (更正、补充、作废), for its transition table. */
export const offeredByAll = <S extends Stage>(stage: S) =>
  ({
    'incident.corrected.v1': stage,
    'incident.supplemented.v1': stage,
    'incident.void-requested.v1': stage,
    'incident.void-denied.v1': stage,
    'incident.voided.v1': 'VOIDED',
  }) as const;
