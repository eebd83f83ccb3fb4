import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { at, catalogue, photo, place, rules, text } from '../../../givens.spec.js';
import { ReportAsWorker } from './report-as-worker.command.js';
import { decideReportAsWorker, type WorkerReportContext } from './report-as-worker.decide.js';

const point = { lng: 113.134, lat: 27.827 };
const context = (more: Partial<WorkerReportContext> = {}): WorkerReportContext => ({
  number: '430211-20261009-000001',
  place,
  catalogue,
  at,
  rules,
  text: null,
  evidence: [photo()],
  ...more,
});

describe('a grid worker’s report', () => {
  it('names nobody, and starts the registration clock', () => {
    const given = context();
    expect(stepOf(decideReportAsWorker({ subcategory: '0103', accuracy: 8 }, given))).toEqual({
      type: 'incident.reported.v1',
      data: {
        number: '430211-20261009-000001',
        channel: 'worker',
        reporterParty: null,
        confidential: false,
        subcategory: '0103',
        text: null,
        address: null,
        point,
        pointAsGiven: null,
        accuracy: 8,
        grid: place.grid,
        gridRevision: 3,
        evidence: given.evidence,
        catalogueVersion: 1,
        clocksStarted: [
          expect.objectContaining({
            clock: 'REGISTRATION',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T01:30:00.000Z',
          }),
        ],
        clocksStopped: [],
      },
    });
  });

  it('gives ten minutes to register what the catalogue calls urgent', () =>
    expect(stepOf(decideReportAsWorker({ subcategory: '0402' }, context())).data.clocksStarted).toEqual([
      expect.objectContaining({ dueAt: '2026-10-09T01:10:00.000Z' }),
    ]));

  it('says when it was seen; the clock runs from when it arrived all the same', () => {
    const { data } = stepOf(decideReportAsWorker({ subcategory: '0103', seenAt: '2026-10-08T23:12:00Z' }, context()));
    expect(data).toMatchObject({
      seen: { at: '2026-10-08T23:12:00.000Z', doubt: null },
      clocksStarted: [{ startedAt: '2026-10-09T01:00:00.000Z' }],
    });
  });

  it('is taken from a phone whose clock is wrong, and says so', () =>
    expect(
      stepOf(decideReportAsWorker({ subcategory: '0103', seenAt: '2031-01-01T00:00:00Z' }, context())).data,
    ).toMatchObject({ seen: { at: '2031-01-01T00:00:00.000Z', doubt: 'AHEAD' } }));

  it('may say it in words only', () => {
    const said = text();
    expect(stepOf(decideReportAsWorker({}, context({ text: said }))).data).toMatchObject({
      subcategory: null,
      text: said,
      accuracy: null,
    });
  });

  it('must say something', () => expect(refusalOf(decideReportAsWorker({}, context()))).toBe('REPORT.NOTHING_SAID'));

  it('is refused with a subcategory nobody knows', () =>
    expect(refusalOf(decideReportAsWorker({ subcategory: '9999' }, context()))).toBe('REPORT.UNKNOWN_SUBCATEGORY'));

  it('is refused with the same photo twice', () => {
    const same = photo();
    const given = context({ evidence: [same, photo(), same] });
    expect(refusalOf(decideReportAsWorker({ subcategory: '0103' }, given))).toBe('EVIDENCE.SAME_FILE_TWICE');
  });
});

describe('the request of a worker’s report', () => {
  const request = { subcategory: '0103', point, evidence: ['receipt'] };
  it.each<[string, object]>([
    ['no photo', { evidence: [] }],
    ['ten photos', { evidence: Array.from({ length: 10 }, () => 'receipt') }],
    ['longitude and latitude swapped', { point: { lng: 27.827, lat: 113.134 } }],
    ['a point that is no number', { point: { lng: Number.NaN, lat: 27.827 } }],
    ['an infinite point', { point: { lng: 113.134, lat: Number.POSITIVE_INFINITY } }],
    ['a point in words', { point: { lng: '113.134', lat: '27.827' } }],
    ['half a point', { point: { lng: 113.134 } }],
    ['a negative accuracy', { accuracy: -1 }],
    ['an empty text', { text: '  ' }],
    ['a field too many', { reporter: '张三' }],
  ])('is not taken with %s', (_, fault) =>
    expect(ReportAsWorker.safeParse({ ...request, ...fault }).success).toBe(false),
  );

  it('is taken with one to nine photos', () => expect(ReportAsWorker.safeParse(request).success).toBe(true));
});
