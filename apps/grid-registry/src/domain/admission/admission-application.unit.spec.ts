import { describe, expect, it } from '@jest/globals';
import type { AdmittedItem } from '#contracts';
import { newId } from '#primitives';
import {
  type AdmissionApplication,
  applicationRefusal,
  decisionRefusal,
  opinionRefusal,
  withAdmitted,
} from './admission-application.js';

const item: AdmittedItem = { level: 'community', subcategory: '0103', kind: 'ASSIST' };
const [east, west] = ['430211001000', '430211002000'];
const applicant = newId();
const application = (more: Partial<AdmissionApplication> = {}): AdmissionApplication => ({
  ...{ applicationId: newId(), county: '430211000000', item, asked: [east, west], appliedBy: [applicant] },
  ...{ decision: null, opinions: [] },
  ...more,
});
const agreed = [east, west].map((unit) => ({ unit, agrees: true }));
const catalogue = [{ code: '0103' }];

describe('applying for an admission', () => {
  it.each([
    [undefined, []],
    [undefined, [{ ...item, level: 'township' }]],
    [undefined, [{ ...item, kind: 'UNDERTAKE' }]],
    ['ADMISSION.ADMITTED_ALREADY', [item]],
  ] as const)('is refused with %s where the list has %j', (code, items) =>
    expect(applicationRefusal(item, catalogue, { version: 3, items })?.code).toBe(code),
  );

  it('is about a type that the catalogue has', () =>
    expect(applicationRefusal({ ...item, subcategory: '9999' }, catalogue, { version: 0, items: [] })?.code).toBe(
      'ADMISSION.UNKNOWN_SUBCATEGORY',
    ));
});

describe('giving an opinion', () => {
  it.each([
    [undefined, east, {}],
    [undefined, west, { opinions: [{ unit: east, agrees: false }] }],
    ['ADMISSION.NOT_ASKED', '430211003000', {}],
    ['ADMISSION.OPINION_GIVEN', east, { opinions: agreed }],
    ['ADMISSION.DECIDED', east, { decision: 'DENIED' }],
  ] as const)('is refused with %s to %s: %j', (code, unit, more) =>
    expect(opinionRefusal(application(more), unit)?.code).toBe(code),
  );
});

describe('deciding', () => {
  const codeOf = (more: Partial<AdmissionApplication>, how: Partial<Parameters<typeof decisionRefusal>[1]> = {}) =>
    decisionRefusal(application(more), { decision: 'ADMITTED', byCommittee: false, deciders: [newId()], ...how })?.code;

  it('by the simple procedure needs all to agree', () => {
    expect(codeOf({ opinions: agreed })).toBeUndefined();
    expect(codeOf({ opinions: agreed.slice(1) })).toBe('ADMISSION.NOT_ALL_AGREE');
    expect(codeOf({ opinions: [agreed[0]!, { unit: west, agrees: false }] })).toBe('ADMISSION.NOT_ALL_AGREE');
  });

  it('by the ordinary procedure is the committee’s, whatever the opinions', () =>
    expect(codeOf({ opinions: [{ unit: east, agrees: false }] }, { byCommittee: true })).toBeUndefined());

  it('may be to deny it at any time, once', () => {
    expect(codeOf({}, { decision: 'DENIED' })).toBeUndefined();
    expect(codeOf({ decision: 'DENIED' }, { byCommittee: true })).toBe('ADMISSION.DECIDED');
  });

  it('is never done by who applied, nor for them', () =>
    expect(codeOf({ opinions: agreed }, { deciders: [newId(), applicant] })).toBe('ADMISSION.OWN_APPLICATION'));
});

it('an admission takes the place of what the level had of it', () => {
  const other: AdmittedItem = { ...item, level: 'township' };
  const upgraded: AdmittedItem = { ...item, kind: 'UNDERTAKE' };
  expect(withAdmitted([item, other], upgraded)).toEqual([other, upgraded]);
});
