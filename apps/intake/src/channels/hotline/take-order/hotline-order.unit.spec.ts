import { describe, expect, it } from '@jest/globals';
import { stepOf } from '#lifecycle';
import { at, catalogue, place, rules, text } from '../../../givens.spec.js';
import { anOrder } from '../hotline-at-work.spec.js';
import { HotlineOrder, isConfidential, textOf } from './hotline-order.js';
import { decideOrder } from './take-order.decide.js';

const order = (more: object = {}) => HotlineOrder.parse(anOrder(more));

describe('an order', () => {
  it('is a report of the hotline’s, with the unit complained of, and nothing of who called', () => {
    const context = { number: '430211-20261009-000001', place, catalogue, rules, at };
    const sent = order({ appeal_type: '投诉', complained_of: 'D430211-water' });
    const { data } = stepOf(decideOrder(sent, { ...context, party: 'p', text: text(), address: text() }));
    expect(data).toMatchObject({
      channel: 'hotline',
      complainedOf: 'D430211-water',
      reporterParty: 'p',
      subcategory: null,
    });
    expect(JSON.stringify(data)).not.toMatch(/欧阳|13912345678/);
  });

  it('is confidential where the caller asks for it, and where it is a tip-off', () => {
    expect([order(), order({ confidential: true }), order({ appeal_type: '举报' })].map(isConfidential)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('tells the officer what the hotline thinks of it', () => {
    const told = textOf(
      order({ urgency: 'URGENT', category: '市容', lead_unit: '城管局', attachments: ['https://x.cn/1'] }),
    );
    expect(told.split('\n')).toEqual([
      '门口垃圾堆了三天',
      '诉求类型：求助；紧急程度：紧急',
      '热线分类：市容',
      '热线建议单位：城管局',
      '附件：https://x.cn/1',
    ]);
  });

  it.each([
    { order_no: '' },
    { order_no: 'a b c d' },
    { version: 0 },
    { appeal_type: 'HELP' },
    { deadline: '2026-10-14' },
    { caller_phone: 'call me' },
    { content: '' },
    { lng: 181 },
    { complained_of: 'the mayor' },
    { attachments: ['x'] },
    { return_ruling: 'MAYBE' },
  ])('is not taken with %j', (fault) => expect(HotlineOrder.safeParse(anOrder(fault)).success).toBe(false));
});
