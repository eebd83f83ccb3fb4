import type { Actor } from '#access';
import { goldenEvent, type IncidentPlace, type Role, type Stage, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { statutoryRules } from '#deadlines';
import { newId } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';

/** What the specs start from. 0103 ordinary (4 work days), 0102 ordinary (4 work hours), 0402 urgent (safe in 2 h, 12 h). */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const rules = new Map([[0, statutoryRules]]);
export const grid = '430211001001001';
export const nextDoor = '430211001001002';
export const point = { lng: 113.134, lat: 27.827 };
export const moved = { lng: 113.144, lat: 27.827 };

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });

export const holder = (role: Role, unit = '430211000000'): Actor => ({
  person: newId(),
  post: { id: newId(), role, unit },
});

export const incident = (
  stage: Stage,
  particulars: Partial<IncidentParticulars> = {},
  place: IncidentPlace | null = { point, gridRevision: 3 },
): HeldIncident<unknown> => ({
  incidentId: newId(),
  version: 4,
  stage,
  custodian: 'dispatch',
  scope: { grid, leadUnit: null, coUnits: [], inspector: null, reportedBy: null },
  place,
  particulars: { ...nothingKnown, subcategory: '0103', ...particulars },
  held: {},
});
