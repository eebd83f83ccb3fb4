import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type LifecyclePlan,
  type PlannedEnd,
  type PlannedStep,
  plannedRefusals,
  refusalNames,
} from './lifecycle-plan.js';
import { planLifecycle } from './plan-lifecycle.js';

const items = {
  plain: { code: '0103', urgent: false, selfHandle: false },
  onList: { code: '0102', urgent: false, selfHandle: true },
  urgent: { code: '0406', urgent: true, selfHandle: false },
  urgentOnList: { code: '1301', urgent: true, selfHandle: true },
};
const sources = ['Mobile App', 'Work Crew', 'Phone Call', 'Website', 'Email', 'Letter', "Council's Office"];

const anyPlan = fc
  .record({
    id: fc.string(),
    source: fc.constantFrom(...sources),
    item: fc.constantFrom(...Object.values(items)),
    seed: fc.string(),
  })
  .map(({ item, seed, ...request }) => ({ request, item, seed, plan: planLifecycle(request, item, seed) }));

/** What happens beside the way an incident goes. */
const asides: readonly PlannedStep['step'][] = [
  ...(['be-refused', 'correct', 'supplement', 'take-repeat-call', 'take-withdrawal', 'remark', 'urge'] as const),
];

/** A path as words, without what happens beside it: `report:worker register …`. */
const words = (steps: readonly PlannedStep[]): string =>
  steps
    .filter(({ step }) => !asides.includes(step))
    .map((s) =>
      [
        s.step,
        'channel' in s ? s.channel : 'outcome' in s ? s.outcome : 'answer' in s ? s.answer : 'by' in s ? s.by : [],
      ]
        .flat()
        .join(':'),
    )
    .join(' ')
    .replace(/ request-void rule-on-void(?=.)/, '');

const lawful = new RegExp(
  '^report:(worker|clerk)( self-handle refuse-self-handling)?' +
    '( reject| register (dispatch|dispatched-by-rule)(( acknowledge)? request-return rule-on-return)? acknowledge ' +
    'feed-back( inspect:UNABLE)?( inspect:FAIL feed-back)? inspect:PASS( close)?( survey:MISSED)?( survey:SATISFIED)?' +
    '(( survey:DISSATISFIED reopen:officer| reopen:chief) feed-back inspect:PASS( close)?)?)$' +
    '|^report:worker self-handle confirm-self-handling$' +
    '|^report:(worker|clerk)( self-handle refuse-self-handling)? register transfer$' +
    '|^report:(worker|clerk) [a-zA-Z: -]+ request-void rule-on-void$|^report:(worker|clerk) request-void rule-on-void$',
);

describe('the plan of a lifecycle', () => {
  it('is always a path that the lifecycle table allows', () =>
    fc.assert(fc.property(anyPlan, ({ plan }) => lawful.test(words(plan.steps)))));

  it('is the same for the same seed and request', () =>
    fc.assert(
      fc.property(anyPlan, ({ request, item, seed, plan }) => {
        expect(planLifecycle(request, item, seed)).toEqual(plan);
      }),
    ));

  it('ends where its last step leads', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps, end } }) => {
        const last = words(steps).split(' ').at(-1);
        const ends: Partial<Record<string, PlannedEnd>> = {
          reject: 'REJECTED',
          'confirm-self-handling': 'SELF_HANDLED',
          transfer: 'TRANSFERRED',
          'rule-on-void': 'VOIDED',
        };
        expect(end).toBe(ends[last ?? ''] ?? 'CLOSED');
      }),
    ));

  it('leaves what is urgent to the rule, and its closing to the duty chief', () =>
    fc.assert(
      fc.property(anyPlan, ({ item, plan: { steps } }) => {
        const registered = steps.find((s) => s.step === 'register');
        const urgent = registered !== undefined && (item.urgent || registered.urgent);
        expect(steps.some(({ step }) => step === 'dispatched-by-rule')).toBe(urgent);
        const closings = steps.filter((s) => s.step === 'inspect' && s.outcome === 'PASS');
        expect(steps.filter(({ step }) => step === 'close')).toHaveLength(urgent ? closings.length : 0);
        expect(item.urgent && registered?.urgent).toBeFalsy();
      }),
    ));

  it('lets only a worker handle it, and only what is on the list', () =>
    fc.assert(
      fc.property(anyPlan, ({ item, plan: { steps } }) => {
        const handled = steps.some(({ step }) => step === 'self-handle');
        expect(!handled || (item.selfHandle && words(steps).startsWith('report:worker'))).toBe(true);
      }),
    ));

  it('attempts at most one refusal, right beside the step it is about', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps } }) => {
        const refused = steps.flatMap((s, at) =>
          s.step === 'be-refused' ? [{ at, ...plannedRefusals[s.attempt] }] : [],
        );
        expect(refused.length).toBeLessThanOrEqual(1);
        for (const refusal of refused) {
          if ('before' in refusal) expect(steps[refusal.at + 1]?.step).toBe(refusal.before);
          else expect(steps[refusal.at - 1]?.step).toBe(refusal.after);
        }
      }),
    ));
});

describe('what happens beside the way', () => {
  it('happens only where the incident rests with the service it is asked of', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps } }) => {
        const onTheWay = steps.map((s, at) => ({ s, next: steps.slice(at + 1).find((n) => !asides.includes(n.step)) }));
        for (const { s, next } of onTheWay) {
          if (!('at' in s) || !next || next.step.endsWith('void')) continue;
          const where = { register: 'intake', reject: 'intake', dispatch: 'dispatch' } as Record<string, string>;
          expect([s.step, s.at]).toEqual([s.step, where[next.step] ?? 'handling']);
        }
      }),
    ));

  it('puts only the place right before registration: the category would decide the way from there', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps } }) => {
        for (const s of steps) if (s.step === 'correct' && s.at === 'intake') expect(s.what).toBe('place');
      }),
    ));

  it('withdraws only what a caller reported', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps } }) => {
        const withdrawn = steps.some(({ step }) => step === 'take-withdrawal');
        expect(!withdrawn || words(steps).startsWith('report:clerk')).toBe(true);
      }),
    ));
});

describe('5,000 requests', () => {
  const plansWith = (seed: string): LifecyclePlan[] =>
    Array.from({ length: 5_000 }, (_, n) => {
      const source = sources[n % sources.length]!;
      const item = n % 40 === 0 ? items.urgent : n % 3 === 0 ? items.onList : items.plain;
      return planLifecycle({ id: `request ${n}`, source }, item, seed);
    });

  it.each(['1', '2', 'three'])('go every way there is (seed %s), most of them straight', (seed) => {
    const plans = plansWith(seed);
    const all = plans.map(({ steps }) => words(steps));
    for (const way of [
      'report:worker register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register dispatched-by-rule acknowledge feed-back inspect:PASS close',
      'report:clerk reject',
      'report:worker reject',
      'report:worker self-handle confirm-self-handling',
      'report:worker self-handle refuse-self-handling register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch request-return rule-on-return acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-return rule-on-return acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:UNABLE inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:FAIL feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:UNABLE inspect:FAIL feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS survey:MISSED survey:SATISFIED',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS survey:DISSATISFIED reopen:officer feed-back inspect:PASS',
      'report:worker register dispatch acknowledge feed-back inspect:PASS reopen:chief feed-back inspect:PASS',
    ]) {
      expect(all).toContain(way);
    }
    const straight = all.filter((way) => /dispatch acknowledge feed-back inspect:PASS( survey:SATISFIED)?$/.test(way));
    expect(straight.length).toBeGreaterThan(2_500);
    const rulings = plans.flatMap(({ steps }) =>
      steps.flatMap((s) => (s.step === 'rule-on-return' ? [s.decision] : [])),
    );
    expect(new Set(rulings)).toEqual(new Set(['UPHELD', 'DENIED']));
  });

  it('have everything beside the way, and every end', () => {
    const plans = plansWith('1');
    const all = plans.flatMap(({ steps }) =>
      steps.map((s) =>
        [s.step, 'at' in s ? s.at : [], 'what' in s ? s.what : [], 'decision' in s ? s.decision : []].flat(),
      ),
    );
    const seen = new Set(all.map((parts) => parts.join(' ')));
    for (const one of [
      ...['correct intake place', 'correct dispatch place', 'correct dispatch category', 'correct handling category'],
      ...['supplement intake', 'supplement dispatch', 'supplement handling', 'transfer', 'remark', 'urge'],
      ...['take-repeat-call', 'take-withdrawal', 'rule-on-void intake APPROVED', 'rule-on-void dispatch APPROVED'],
      ...['rule-on-void handling APPROVED', 'rule-on-void handling DENIED'],
    ]) {
      expect(seen).toContain(one);
    }
    expect(new Set(plans.map(({ end }) => end)).size).toBe(5);
  });

  it('are refused in every way there is', () => {
    const attempts = plansWith('1').flatMap(({ steps }) =>
      steps.flatMap((s) => (s.step === 'be-refused' ? [s.attempt] : [])),
    );
    expect(new Set(attempts)).toEqual(new Set(refusalNames));
  });

  it('are planned otherwise by another seed', () => expect(plansWith('1')).not.toEqual(plansWith('2')));
});
