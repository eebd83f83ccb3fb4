import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import * as fc from 'fast-check';
import { newId } from '#primitives';
import { at, catalogue, place, rules, text } from '../../../givens.spec.js';
import { phone, ReportAsClerk } from './report-as-clerk.command.js';
import { type ClerkReportContext, decideReportAsClerk } from './report-as-clerk.decide.js';

const point = { lng: 113.134, lat: 27.827 };
const context = (): ClerkReportContext => ({
  number: '430211-20261009-000001',
  place,
  catalogue,
  at,
  rules,
  party: newId(),
  text: text(),
  address: text(),
  evidence: [],
});

describe('a clerk’s report', () => {
  it('carries a party and references only', () => {
    const given = context();
    expect(stepOf(decideReportAsClerk({ confidential: true }, given))).toMatchObject({
      type: 'incident.reported.v1',
      data: {
        channel: 'clerk',
        reporterParty: given.party,
        confidential: true,
        subcategory: null,
        text: given.text,
        address: given.address,
        evidence: [],
      },
    });
  });

  it('is refused with a subcategory nobody knows', () =>
    expect(refusalOf(decideReportAsClerk({ confidential: false, subcategory: '9999' }, context()))).toBe(
      'REPORT.UNKNOWN_SUBCATEGORY',
    ));
});

describe('a caller’s phone number', () => {
  it.each([
    '13812341234',
    '+86 138 1234 1234',
    '0731-28881234转8',
    '(0731)28881234',
    '12345',
    '110',
    '１３８１２３４１２３４',
  ])('%s is taken', (given) => expect(phone.parse(given)).toBe(given.normalize('NFKC')));

  it.each(['', '12', '没有', '1381234123456789012345', '<script>138</script>', '138;DROP TABLE'])(
    '%s is not',
    (given) => expect(phone.safeParse(given).success).toBe(false),
  );

  it('is judged fast, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (given) => {
        const start = performance.now();
        phone.safeParse(given);
        expect(performance.now() - start).toBeLessThan(200);
      }),
    ));
});

describe('the request of a clerk’s report', () => {
  const request = {
    caller: { name: '张三', phone: '13812341234' },
    text: '路灯不亮',
    address: '珠江南路 12 号',
    point,
  };
  it('is not confidential, and has no files, unless it says so', () =>
    expect(ReportAsClerk.parse(request)).toMatchObject({ confidential: false, evidence: [] }));

  it.each<[string, object]>([
    ['no caller', { caller: undefined }],
    ['a nameless caller', { caller: { name: ' ', phone: '13812341234' } }],
    ['more of the caller than is needed', { caller: { name: '张三', phone: '13812341234', idCard: '4302' } }],
    ['no text', { text: undefined }],
    ['no address', { address: '' }],
  ])('is not taken with %s', (_, fault) =>
    expect(ReportAsClerk.safeParse({ ...request, ...fault }).success).toBe(false),
  );
});
