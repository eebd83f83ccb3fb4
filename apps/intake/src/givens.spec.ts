import { type EvidenceRef, goldenEvent, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { statutoryRules } from '#deadlines';
import { newId } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { registrationClock } from './domain/clocks.js';
import { type IncidentIntake, intakeRules } from './domain/incident-intake.js';

/** What intake's specs start from. 0103 ordinary, 0402 urgent, 0102 on the self-handling list. */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const rules = statutoryRules;
export const place = {
  point: { lng: 113.134, lat: 27.827 },
  pointAsGiven: null,
  grid: '430211001001001',
  revision: 3,
};

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });
export const photo = (): EvidenceRef => ({ evidenceId: newId(), commitment: 'p'.repeat(43) });

/** The report's own, from a quarter of an hour before: it still runs. */
export const registration = registrationClock(false, new Date('2026-10-09T08:45:00.000+08:00'), rules);

export const reported = ({
  subcategory = null,
  ...held
}: Partial<IncidentIntake & Pick<IncidentParticulars, 'subcategory'>> = {}): HeldIncident<IncidentIntake> => ({
  incidentId: newId(),
  version: 1,
  stage: 'REPORTED',
  custodian: 'intake',
  scope: { grid: place.grid, leadUnit: null, coUnits: [], inspector: null, reportedBy: null },
  place: { point: { lng: 113.134, lat: 27.827 }, gridRevision: place.revision },
  particulars: { ...nothingKnown, subcategory, clocks: [{ ...registration, since: 'incident.reported.v1' }] },
  held: { ...intakeRules.initial, number: '430211-20261009-000001', registration, ...held },
});
