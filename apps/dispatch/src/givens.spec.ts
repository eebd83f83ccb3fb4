import type { Actor } from '#access';
import { type AdmittedItem, goldenEvent, type Role, type RoutingRule, type TextRef } from '#contracts';
import { type HeldIncident, type IncidentParticulars, nothingKnown } from '#lifecycle';
import { statutoryRules } from '#deadlines';
import { newId } from '#primitives';
import type { CurrentCatalogue, Unit } from '#reference-copy';
import type { Reference } from './domain/reference.js';
import { dispatchRules, type IncidentDispatch } from './domain/incident-dispatch.js';

/** What dispatch's specs start from. 0103 ordinary (4 work days), 0402 urgent (safe in 2 hours, restored in 12). */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const rules = statutoryRules;
export const sanitation = 'D430211-sanitation';
export const works = 'D430211-municipal_works';
export const water = 'D430211-water';
/** Closed since a minute; sanitation succeeds it. */
export const greening = 'D430211-greening';
/** An agency stationed in the township. */
export const police = 'D430211-police_station';
/** Where the incident lies, and what is beside it. */
export const community = '430211001001';
export const township = '430211001000';
export const nextTownship = '430211002000';
export const county = '430211000000';

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
  unit(police, { parentCode: township }),
  unit(community, { level: 'community', parentCode: township }),
  unit('430211001002', { level: 'community', parentCode: township }),
  unit(township, { level: 'township' }),
  unit(nextTownship, { level: 'township' }),
  unit(county, { level: 'county' }),
]);

/** A community and township admit 0102 to lead, and 0103 to help with. */
const admitted: AdmittedItem[] = (['community', 'township'] as const).flatMap((level) => [
  { level, subcategory: '0102', kind: 'UNDERTAKE' },
  { level, subcategory: '0103', kind: 'ASSIST' },
]);

const published = { county, version: 3, validFrom: '2026-10-01T00:00:00.000Z', reason: null };

export const reference: Reference = {
  units,
  catalogue,
  routingRules: undefined,
  admissionList: { ...published, items: admitted },
};

/** A county that has these rules, in version 3. */
export const withRules = (...rules: RoutingRule[]): Reference => ({
  ...reference,
  routingRules: { ...published, rules, keywordLists: [{ name: 'GAS_LEAK', words: ['燃气'] }] },
});

/** A rule that always applies, but for what is said. */
export const rule = (
  number: number,
  then: Partial<RoutingRule['then']>,
  when: Partial<RoutingRule['when']> = {},
): RoutingRule => ({
  number,
  when: { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [], ...when },
  then: { lead: works, coUnits: [], level: null, limit: null, ...then },
});

export const holder = (role: Role = 'dispatcher', of: string = county): Actor => ({
  person: newId(),
  post: { id: newId(), role, unit: of },
});

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
