import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { at, catalogue, place, rules, text } from '../../../givens.spec.js';
import { reportCall } from './report-call.js';
import { ReportThroughOpen311 } from './report-through-open311.command.js';
import { decideReportThroughOpen311 } from './report-through-open311.decide.js';
import { nameOf, textOf } from './what-was-said.js';

const context = {
  ...{ number: '430211-20261009-000001', place, catalogue, at, party: null, jurisdiction: '', rules },
  ...{ text: text(), address: null },
};
const decide = (service_code: string, more: Partial<typeof context> = {}) =>
  decideReportThroughOpen311({ service_code }, { ...context, ...more });

describe('reporting through Open311', () => {
  it('is a report of that channel, never confidential', () =>
    expect(decide('0103', { party: null })).toMatchObject({
      steps: [
        {
          type: 'incident.reported.v1',
          data: { channel: 'open311', confidential: false, subcategory: '0103', reporterParty: null, evidence: [] },
        },
      ],
    }));

  it('is refused for a service that there is not, and from outside the named jurisdiction', () => {
    expect(decide('9999')).toMatchObject({ refusal: { code: 'OPEN311.SERVICE_UNKNOWN', status: 404 } });
    expect(decide('0103', { jurisdiction: '430281' })).toMatchObject({
      refusal: { code: 'OPEN311.JURISDICTION_ELSEWHERE' },
    });
    expect(decide('0103', { jurisdiction: '430211' })).toHaveProperty('steps');
  });

  it.each([
    [{ lat: '27.8', long: '113.1' }],
    [{ service_code: '0103', long: '113.1' }],
    [{ service_code: '0103', lat: '27.8', address_string: '珠江南路' }],
    [{ service_code: '0103', lat: '127.8', long: '113.1' }],
    [{ service_code: '0103', lat: 'NaN', long: '113.1' }],
    [{ service_code: '0103', lat: '27.8', long: ['113.1', '113.2'] }],
    [{ service_code: '0103', lat: '27.8', long: '113.1', description: '长'.repeat(4_001) }],
    [{ service_code: '0103', lat: '27.8', long: '113.1', media_url: 'file:///etc/passwd' }],
    [{ service_code: '0103', lat: '27.8', long: '113.1', phone: 'call me' }],
  ])('takes no %j', (form) => expect(ReportThroughOpen311.safeParse(form).success).toBe(false));

  it('takes what others send as well, and keeps nothing of it', () => {
    const form = { service_code: '0103', lat: ' 27.8', long: '+113.1', email: 'a@b', device_id: 'x', api_key: 'k' };
    expect(ReportThroughOpen311.parse(form)).toEqual({ service_code: '0103', lat: 27.8, long: 113.1 });
  });
});

describe('what was said', () => {
  it('is description, answers and where a picture is said to be', () => {
    const said = textOf({ description: '一堆', media_url: 'http://x/1.jpg' }, ['数量：一袋']);
    expect(said).toBe('一堆\n数量：一袋\n图片（未核验） Picture, not checked: http://x/1.jpg');
    expect(textOf({}, [])).toBeUndefined();
  });

  it('is said by somebody whose name is written as names are', () => {
    expect(nameOf({ first_name: '建国', last_name: '欧阳' })).toBe('欧阳建国');
    expect(nameOf({ first_name: 'John', last_name: 'Smith' })).toBe('John Smith');
    expect(nameOf({})).toBe('未留名');
  });
});

describe('the same report sent twice', () => {
  const person = newId();
  const request = (headers = {}) => ({
    ...{ signedIn: { person, session: person, posts: [] }, permission: 'incident.report-through-open311' as const },
    headers,
  });
  const window = { at, minutes: 10 };
  const form = { service_code: '0103', lat: '1', api_key: 'a' };

  it('has the same key within the window, whatever the order of its fields, and another after it', () => {
    const one = reportCall(request(), form, window);
    const again = reportCall(request(), { lat: '1', service_code: '0103', api_key: 'b' }, window);
    const later = reportCall(request(), form, { ...window, at: new Date(at.getTime() + 600_000) });
    const other = reportCall(request(), { ...form, lat: '2' }, window);
    expect(again).toEqual(one);
    expect(later.idempotencyKey).not.toBe(one.idempotencyKey);
    expect(other.idempotencyKey).not.toBe(one.idempotencyKey);
    expect(one.idempotencyKey).toMatch(/^[\w-]{8,100}$/);
  });

  it('has the key that was sent, if one was', () =>
    expect(reportCall(request({ 'idempotency-key': 'a-key-of-theirs' }), form, window).idempotencyKey).toBe(
      'a-key-of-theirs',
    ));
});
