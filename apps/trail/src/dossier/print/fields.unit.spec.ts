import { describe, expect, it } from '@jest/globals';
import { goldenEvent, incidentEvents, incidentFacts } from '#contracts';
import { fieldsOf } from './fields.js';
import { Names } from './names.js';
import { unitNames } from './printing-like.spec.js';

const names = new Names([], unitNames);
const told = [...Object.keys(incidentEvents), ...Object.keys(incidentFacts)] as (keyof typeof incidentEvents)[];
const besides = [
  'audit.command-refused.v1',
  'audit.personal-data-read.v1',
  'audit.personal-data-shown.v1',
  'audit.dead-letter-resolved.v1',
  'audit.exported.v1',
  'privacy.legal-hold-placed.v1',
] as const;

describe('the fields of an event on paper', () => {
  it.each([...told, ...besides])('of %s all have a Chinese name, and codes are in words', (type) => {
    const fields = fieldsOf({ ...goldenEvent(type).data }, names);
    expect(fields.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    // A condition for filing is a county’s own code, an order’s number the hotline’s; a route and a refusal’s code are the API’s.
    const free = ['立案条件', '操作', '拒绝原因', '热线工单号'];
    const codes = fields.filter(({ label, value }) => !free.includes(label) && /\b[A-Z]{2,}_?[A-Z]*\b/.test(value));
    expect(codes.filter(({ value }) => !/GCJ02|CGCS2000/.test(value))).toEqual([]);
  });

  it('come in the order of reading, with what is empty left out', () => {
    const { data } = goldenEvent('incident.dispatched.v1');
    expect(fieldsOf({ ...data }, names).map(({ label }) => label)).toEqual([
      ...['主办单位', '依据', '时限', '时限', '停止计时'],
    ]);
  });

  it('say before and after', () => {
    const { data } = goldenEvent('incident.corrected.v1');
    expect(fieldsOf({ ...data }, names)).toContainEqual({ label: '类别更正', value: '由 0103 改为 0102' });
  });

  it('say of an extension by how much, and of a search by what', () => {
    expect(fieldsOf({ by: 2, limitKind: 'work_day' }, names)).toEqual([
      { label: '延长', value: '2' },
      { label: '时限单位', value: '工作日' },
    ]);
    expect(fieldsOf({ by: 'PHONE' }, names)).toMatchObject([{ label: '按' }]);
  });

  it('are shown as they are where nobody knows them, however wrong they are', () => {
    expect(fieldsOf({ clocksStarted: [null, 7] }, names)).toHaveLength(2);
    expect(fieldsOf({ constructor: 'toString', weather: { wind: 7, gusts: [8, 9] } }, names)).toEqual([
      { label: 'constructor', value: 'toString' },
      { label: 'weather', value: 'wind 7，gusts 8、9' },
    ]);
  });
});
