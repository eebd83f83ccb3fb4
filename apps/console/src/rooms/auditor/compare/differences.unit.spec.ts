import { describe, expect, it } from '@jest/globals';
import { comparedFields, differences } from './differences.js';

const asOf = { stage: 'REGISTERED', leadUnit: null, coUnits: [], urgent: false, incidentVersion: 2 };
const othersIn = (before: object | undefined, after: object | undefined) =>
  differences(before, after).flatMap(({ field, isOther }) => (isOther ? [field] : []));

describe('an incident at two moments', () => {
  it('differs in what changed, whatever its kind', () =>
    expect(othersIn(asOf, { ...asOf, stage: 'DISPATCHED', coUnits: ['D430211-traffic'], incidentVersion: 3 })).toEqual([
      'stage',
      'coUnits',
      'incidentVersion',
    ]));

  it('does not differ from itself', () => expect(othersIn(asOf, structuredClone(asOf))).toEqual([]));

  it('differs in all that it has where it was not there yet', () =>
    expect(othersIn(undefined, asOf)).toEqual(['stage', 'urgent', 'leadUnit', 'coUnits', 'incidentVersion']));

  it('is shown with every field', () =>
    expect(differences(asOf, asOf).map(({ field }) => field)).toEqual([...comparedFields]));
});
