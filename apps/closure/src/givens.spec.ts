import { type EvidenceRef, goldenEvent, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { newId } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import type { Askable, Circles } from './domain/choose-inspector.js';
import { closureRules, type IncidentClosure } from './domain/incident-closure.js';

/** What closure's specs start from. 0103 ordinary (4 work days), 0402 urgent. */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const grid = '430211001001001';
export const sanitation = 'D430211-sanitation';

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });
export const photo = (): EvidenceRef => ({ evidenceId: newId(), commitment: 'p'.repeat(43) });

export const askable = (unit: string): Askable => ({
  ...{ person: newId(), post: newId(), unit, standsInFor: null },
});

/** The people around an incident; a circle left out is empty. */
export const circlesOf = (circles: Partial<Circles> = {}): Circles => ({
  SAME_GRID: [],
  NEIGHBOURING_GRID: [],
  GRID_LEADER: [],
  TOWNSHIP: [],
  ...circles,
});

type Category = Pick<IncidentParticulars, 'subcategory' | 'urgent'>;

export const incident = (
  stage: 'FEEDBACK' | 'INSPECTING' | 'SELF_HANDLED',
  { subcategory = '0103', urgent = false, ...held }: Partial<IncidentClosure & Category> = {},
  reportedBy: string | null = null,
): HeldIncident<IncidentClosure> => ({
  incidentId: newId(),
  version: 6,
  stage,
  custodian: 'closure',
  scope: { grid, leadUnit: sanitation, coUnits: [], inspector: held.asked?.at(-1) ?? null, reportedBy },
  place: null,
  particulars: { ...nothingKnown, subcategory, urgent },
  held: { ...closureRules.initial, ...held },
});
