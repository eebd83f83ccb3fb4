import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#primitives';
import { reasonOf } from './duplicate-reason.js';
import { type Candidate, type Comparable, suggestDuplicates } from './duplicates.js';

const limits = { metres: 50, hours: 24, most: 10 };
const report: Comparable = {
  point: { lng: 113.134, lat: 27.827 },
  reportedAt: '2026-10-09T04:00:00.000Z',
  subcategory: '0103',
  text: '门口垃圾堆了三天',
};
/** As the report, two hours before, 23 m to the north. */
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ ...report, point: { lng: 113.134, lat: 27.8272068 }, reportedAt: '2026-10-09T02:00:00.000Z' },
  ...{ incidentId: newId(), number: '430211-20261009-000001', stage: 'HANDLING' },
  ...more,
});
const suggested = (...candidates: Candidate[]) => suggestDuplicates(report, candidates, limits);

describe('what may be the same', () => {
  it('is told with all that speaks for it, also in words', () => {
    const [suggestion] = suggested(candidate({ text: '垃圾在门口堆了三天' }));
    expect(suggestion).toMatchObject({ isSameSubcategory: true, minutesEarlier: 120 });
    expect(suggestion!.metres).toBeCloseTo(23, 1);
    expect(reasonOf(suggestion!)).toEqual({
      zh: '同一事项类别，相距 23 米，早 2 小时上报，文字相似度 67%',
      en: 'same subcategory, 23 m away, 2 h earlier, texts 67 % alike',
    });
  });

  it('may have no subcategory yet, or no text left', () => {
    const [suggestion] = suggested(candidate({ subcategory: null, text: null, reportedAt: report.reportedAt }));
    expect(suggestion).toMatchObject({ isSameSubcategory: false, likeness: null });
    expect(reasonOf(suggestion!).en).toBe('subcategory not known, 23 m away, at the same time');
    const unknown = suggestDuplicates({ ...report, subcategory: null }, [candidate()], limits);
    expect(unknown).toMatchObject([{ isSameSubcategory: false }]);
  });

  it('may have been reported later', () =>
    expect(reasonOf(suggested(candidate({ reportedAt: '2026-10-09T04:15:00.000Z' }))[0]!)).toMatchObject({
      zh: expect.stringContaining('晚 15 分钟上报'),
      en: expect.stringContaining('15 min later'),
    }));

  it.each<[string, Partial<Candidate>]>([
    ['of another subcategory', { subcategory: '0102' }],
    ['more than 50 m away', { point: { lng: 113.134, lat: 27.8275 } }],
    ['more than a day before', { reportedAt: '2026-10-08T03:59:00.000Z' }],
    ['more than a day after', { reportedAt: '2026-10-10T04:01:00.000Z' }],
  ])('is not what is %s', (_, other) => expect(suggested(candidate(other))).toEqual([]));

  it('comes in the order of what speaks most for it', () => {
    const alike = candidate();
    const lessAlike = candidate({ text: '门口垃圾没人管' });
    const silent = candidate({ text: null });
    const silentNear = candidate({ text: null, point: report.point });
    const unknown = candidate({ subcategory: null, point: report.point });
    const found = suggested(unknown, silent, lessAlike, silentNear, alike);
    const expected = [alike, lessAlike, silentNear, silent, unknown];
    expect(found.map(({ incidentId }) => incidentId)).toEqual(expected.map(({ incidentId }) => incidentId));
  });
});

const anyCandidate = fc
  .record({
    lng: fc.double({ min: 113.133, max: 113.135, noNaN: true }),
    lat: fc.double({ min: 27.826, max: 27.828, noNaN: true }),
    minutes: fc.integer({ min: -2_000, max: 2_000 }),
    subcategory: fc.constantFrom('0103', '0102', null),
    text: fc.option(fc.constantFrom('门口垃圾堆了三天', '路灯不亮', '门口垃圾')),
  })
  .map(({ lng, lat, minutes, ...more }) => {
    const reportedAt = new Date(Date.parse(report.reportedAt) + minutes * 60_000).toISOString();
    return candidate({ point: { lng, lat }, reportedAt, ...more });
  });

describe('whatever is around', () => {
  it('nothing beyond the limits is suggested, never more than wanted, and the order of looking does not matter', () =>
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (candidates, most) => {
        const found = suggestDuplicates(report, candidates, { ...limits, most });
        expect(found.length).toBeLessThanOrEqual(most);
        for (const one of found) {
          expect(one.metres).toBeLessThanOrEqual(50);
          expect(Math.abs(one.minutesEarlier)).toBeLessThanOrEqual(24 * 60);
          expect(['0103', null]).toContain(one.subcategory);
        }
        expect(suggestDuplicates(report, [...candidates].reverse(), { ...limits, most })).toEqual(found);
      }),
    ));
});
