import { type EvidenceRef, goldenEvent, type IncidentScope, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { statutoryRules } from '#deadlines';
import { newId } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { closureRules, type IncidentClosure } from './domain/incident-closure.js';

/** What closure's specs start from. 0103 ordinary (4 work days), 0402 urgent. */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const rules = statutoryRules;
export const grid = '430211001001001';
export const sanitation = 'D430211-sanitation';

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });
export const photo = (): EvidenceRef => ({ evidenceId: newId(), commitment: 'p'.repeat(43) });

export { askable, circlesOf } from '#testing';

type Category = Pick<IncidentParticulars, 'subcategory' | 'urgent'>;

export const incident = (
  stage: 'FEEDBACK' | 'INSPECTING' | 'SELF_HANDLED' | 'CLOSED',
  { subcategory = '0103', urgent = false, ...held }: Partial<IncidentClosure & Category> = {},
  scope: Partial<IncidentScope> = {},
): HeldIncident<IncidentClosure> => ({
  incidentId: newId(),
  version: 6,
  stage,
  custodian: 'closure',
  scope: {
    ...{ grid, leadUnit: stage === 'SELF_HANDLED' ? null : sanitation, coUnits: [], reportedBy: null },
    inspector: held.asked?.at(-1) ?? null,
    ...scope,
  },
  place: null,
  particulars: { ...nothingKnown, subcategory, urgent },
  held: { ...closureRules.initial, ...held },
});
