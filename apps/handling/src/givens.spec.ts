import type { Actor } from '#access';
import { type EvidenceRef, goldenEvent, type TextRef } from '#contracts';
import { type HeldIncident, nothingKnown } from '#lifecycle';
import { newId } from '#primitives';
import type { Post, Unit } from '#reference-copy';
import { handlingRules, type IncidentHandling } from './domain/incident-handling.js';

/** What handling's specs start from. */
export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const sanitation = 'D430211-sanitation';
export const works = 'D430211-municipal_works';
export const community = '430211001001';

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });
export const photo = (): EvidenceRef => ({ evidenceId: newId(), commitment: 'p'.repeat(43) });

export const staffOf = (unit: string): Actor => ({
  person: newId(),
  post: { id: newId(), role: 'department_staff', unit },
});

export const postOf = ({ person, post }: Actor): Post => ({
  ...goldenEvent('registry.post-granted.v1').data,
  postId: post.id,
  person,
  role: post.role,
  unit: post.unit,
});

export const units = new Map<string, Unit>(
  (
    [
      [sanitation, 'department'],
      [works, 'department'],
      [community, 'community'],
    ] as const
  ).map(([code, level]) => [code, { ...goldenEvent('registry.unit-changed.v1').data, code, level }]),
);

export const incident = (
  stage: 'DISPATCHED' | 'HANDLING',
  held: Partial<IncidentHandling> = {},
): HeldIncident<IncidentHandling> => ({
  incidentId: newId(),
  version: 4,
  stage,
  custodian: 'handling',
  scope: { grid: '430211001001001', leadUnit: sanitation, coUnits: [], inspector: null, reportedBy: null },
  place: null,
  particulars: nothingKnown,
  held: { ...handlingRules.initial, ...held },
});
