import { goldenEvent, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { newId } from '#primitives';
import type { CurrentCatalogue, Unit } from '#reference-copy';
import { dispatchRules, type IncidentDispatch } from './domain/incident-dispatch.js';

/** What dispatch's specs start from. 0103 ordinary (4 work days), 0402 urgent (safe in 2 hours, restored in 12). */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const sanitation = 'D430211-sanitation';
export const works = 'D430211-municipal_works';
export const water = 'D430211-water';
/** Closed since a minute; sanitation succeeds it. */
export const greening = 'D430211-greening';
export const community = '430211001001';

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });

const unit = (code: string, more: Partial<Unit> = {}): [string, Unit] => [
  code,
  { ...goldenEvent('registry.unit-changed.v1').data, code, ...more },
];

export const units = new Map<string, Unit>([
  unit(sanitation),
  unit(works),
  unit(water),
  unit(greening, { validTo: '2026-10-09T00:59:00.000Z', successor: sanitation }),
  unit(community, { level: 'community' }),
]);

export type Category = Pick<IncidentParticulars, 'subcategory' | 'urgent'>;

export const incident = (
  stage: 'REGISTERED' | 'RETURN_REQUESTED',
  { subcategory = '0103', urgent = false, ...held }: Partial<IncidentDispatch & Category> = {},
): HeldIncident<IncidentDispatch> => ({
  incidentId: newId(),
  version: 4,
  stage,
  custodian: 'dispatch',
  scope: {
    grid: '430211001001001',
    leadUnit: held.leadUnit ?? null,
    coUnits: [water],
    inspector: null,
    reportedBy: null,
  },
  place: null,
  particulars: { ...nothingKnown, subcategory, urgent },
  held: { ...dispatchRules.initial, ...held },
});
