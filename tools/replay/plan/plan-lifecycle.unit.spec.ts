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
  plain: { code: '0103', urgent: false, selfHandle: false, secureHours: null },
  onList: { code: '0102', urgent: false, selfHandle: true, secureHours: null },
  urgent: { code: '0406', urgent: true, selfHandle: false, secureHours: 1 },
  urgentOnList: { code: '1301', urgent: true, selfHandle: true, secureHours: 2 },
};
const sources = ['Mobile App', 'Work Crew', 'Phone Call', 'Website', 'Email', 'Letter', "Council's Office"];

const anyPlan = fc
  .record({
    id: fc.string(),
    source: fc.constantFrom(...sources),
    item: fc.constantFrom(...Object.values(items)),
    seed: fc.string(),
    daysPass: fc.boolean(),
    hotline: fc.boolean(),
  })
  .map(({ item, seed, daysPass, hotline, ...request }) => {
    const planFor = { seed, daysPass, hotline };
    return { request, item, planFor, plan: planLifecycle(request, item, planFor) };
  });

/** What happens beside the way an incident goes. */
const asides: readonly PlannedStep['step'][] = [
  ...(['be-refused', 'correct', 'supplement', 'take-repeat-call', 'take-withdrawal', 'remark', 'urge'] as const),
];

/** Who is given it by a ruling is given nobody to help. */
const dropped = (steps: readonly PlannedStep[]): boolean =>
  steps.some((s) => s.step === 'rule-on-return' && s.decision === 'UPHELD');

/** A path as words, without what happens beside it: `report:worker register …`. */
const words = (steps: readonly PlannedStep[], whose: 'its own' | 'twin' = 'its own'): string =>
  steps
    .filter(({ step, of = 'its own' }) => !asides.includes(step) && of === whose)
    .map((s) =>
      [
        s.step,
        'channel' in s ? s.channel : [],
        'outcome' in s ? s.outcome : [],
        'answer' in s ? s.answer : [],
        'by' in s ? s.by : [],
        'from' in s ? s.from : [],
        'approve' in s ? (s.approve ? 'YES' : 'NO') : [],
      ]
        .flat()
        .join(':'),
    )
    .join(' ')
    .replace(/ request-void rule-on-void(?=.)/, '');

const reported = '^report:(worker|clerk|hotline)( self-handle refuse-self-handling)?';
const verified = '( request-verification( verify:UNABLE)? verify:(EXISTS|NOT_EXISTS|UNABLE))?';
const sentOut =
  ' register(( escalate:(community|township)){0,2} dispatch| dispatched-by-rule| escalate:(community|township))';
const moreTime = '( request-extension rule-on-extension:(YES|NO))?';
const stoodStill = '( request-suspension rule-on-suspension:(NO|YES (resume:(unit|chief)|resumed-by-rule)))?';
const tasks = '( (complete|waive)-sub-task)*';
const handled = `(( acknowledge)? request-return rule-on-return)?${tasks} acknowledge${moreTime}( secure)?${stoodStill}${tasks} feed-back`;
const inspected = `( inspect:UNABLE)?( inspect:FAIL${tasks} feed-back)? inspect:PASS( close)?`;
const surveyed = (answer: string) => `( survey(-by-hotline)?:${answer})`;
const again = `(${surveyed('DISSATISFIED')} reopen:officer| reopen:chief)( secure)?${tasks} feed-back inspect:PASS( close)?`;

const lawful = new RegExp(
  [
    `${reported}${verified}( reject|${sentOut}${handled}${inspected}` +
      `${surveyed('MISSED')}?${surveyed('SATISFIED')}?(${again})?)$`,
    '^report:worker self-handle confirm-self-handling$',
    `${reported}${verified} register( escalate:(community|township)){0,2} transfer$`,
    '^report:(worker|clerk)( [a-zA-Z:_ -]+)? request-void rule-on-void$',
  ].join('|'),
);

/** What becomes of somebody else's report of the same. */
const lawfulTwin = new RegExp(
  '^report:(clerk|hotline) merge( unmerge( reject| register (dispatch|dispatched-by-rule) acknowledge feed-back ' +
    'inspect:PASS( close)?))?$',
);

describe('the plan of a lifecycle', () => {
  it('is always a path that the lifecycle table allows', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan }) => {
        expect(words(plan.steps)).toMatch(lawful);
      }),
    ));

  it('lets a twin be merged while it is under way, and taken out again only when it is over', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps, twinEnd } }) => {
        const twin = words(steps, 'twin');
        expect(twin === '').toBe(twinEnd === undefined);
        if (twin === '') return;
        expect(twin).toMatch(lawfulTwin);
        const last = twin.split(' ').at(-1);
        expect(twinEnd).toBe(last === 'merge' ? 'MERGED' : last === 'reject' ? 'REJECTED' : 'CLOSED');
        const mergedAt = steps.findIndex(({ step }) => step === 'merge');
        const own = steps.map(({ of }, at) => (of ? -1 : at));
        expect(own.some((at) => at > mergedAt)).toBe(true);
        const unmergedAt = steps.findIndex(({ step }) => step === 'unmerge');
        expect(unmergedAt < 0 || own.every((at) => at < unmergedAt)).toBe(true);
      }),
    ));

  it('settles each co-unit’s part, of each round, before the feedback', () =>
    fc.assert(
      fc.property(anyPlan, ({ plan: { steps } }) => {
        const open = new Set<number>();
        const done = new Set<number>();
        let all = 0;
        for (const s of steps.filter(({ of }) => !of)) {
          if (s.step === 'dispatch') for (all = 0; all < (s.coUnits ?? 0); all++) open.add(all);
          if (s.step === 'rule-on-return' && s.decision === 'UPHELD') open.clear();
          if (s.step === 'complete-sub-task' || s.step === 'waive-sub-task') {
            expect(open.delete(s.coUnit)).toBe(true);
            if (s.step === 'complete-sub-task') done.add(s.coUnit);
          }
          if (s.step === 'feed-back') expect([...open]).toEqual([]);
          if (s.step === 'inspect' && s.outcome === 'FAIL') for (const one of done) open.add(one);
          if (s.step === 'reopen') for (let one = 0; one < all; one++) if (!dropped(steps)) open.add(one);
        }
      }),
    ));

  it('suspends what is urgent only once it is safe, and waits for a review only where days pass', () =>
    fc.assert(
      fc.property(anyPlan, ({ item, planFor, plan: { steps } }) => {
        const names = steps.filter(({ of }) => !of).map(({ step }) => step);
        const suspended = names.indexOf('request-suspension');
        if (suspended >= 0 && item.urgent) expect(names.slice(0, suspended)).toContain('secure');
        expect(names.includes('resumed-by-rule') && !planFor.daysPass).toBe(false);
      }),
    ));

  it('sends orders in the hotline’s name only where that can be done, and gives none of them back', () =>
    fc.assert(
      fc.property(anyPlan, ({ planFor, plan: { steps, end } }) => {
        const byHotline = steps.some((s) => s.step === 'report' && s.channel === 'hotline');
        expect(byHotline && !planFor.hotline).toBe(false);
        if (words(steps).startsWith('report:hotline')) expect(end).toBe('CLOSED');
      }),
    ));

  it('is the same for the same seed and request', () =>
    fc.assert(
      fc.property(anyPlan, ({ request, item, planFor, plan }) => {
        expect(planLifecycle(request, item, planFor)).toEqual(plan);
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
        const own = steps.filter(({ of }) => !of);
        const registered = own.find((s) => s.step === 'register');
        const emergency = own.some((s) => s.step === 'escalate' && s.emergency);
        const urgent = registered !== undefined && (item.urgent || registered.urgent);
        expect(own.some(({ step }) => step === 'dispatched-by-rule')).toBe(urgent);
        const closings = own.filter((s) => s.step === 'inspect' && s.outcome === 'PASS');
        expect(own.filter(({ step }) => step === 'close')).toHaveLength(urgent || emergency ? closings.length : 0);
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
        const onTheWay = steps.map((s, at) => ({
          s,
          next: steps.slice(at + 1).find((n) => !n.of && !asides.includes(n.step)),
        }));
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
      return planLifecycle({ id: `request ${n}`, source }, item, { seed, daysPass: n % 2 === 0 });
    });

  it.each(['1', '2', 'three'])('go every way there is (seed %s), most of them straight', (seed) => {
    const plans = plansWith(seed);
    const all = plans.map(({ steps }) => words(steps));
    for (const way of [
      'report:worker register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk reject',
      'report:worker reject',
      'report:worker self-handle confirm-self-handling',
      'report:worker self-handle refuse-self-handling register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch request-return rule-on-return acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-return rule-on-return acknowledge feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:UNABLE inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:FAIL feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge feed-back inspect:UNABLE inspect:FAIL feed-back inspect:PASS',
      'report:hotline register dispatch acknowledge feed-back inspect:PASS survey-by-hotline:SATISFIED',
      'report:hotline register dispatch acknowledge feed-back inspect:PASS survey-by-hotline:DISSATISFIED reopen:officer feed-back inspect:PASS',
      'report:clerk request-verification verify:EXISTS register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk request-verification verify:NOT_EXISTS reject',
      'report:clerk request-verification verify:UNABLE verify:EXISTS register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk request-verification verify:UNABLE verify:UNABLE register dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register escalate:community escalate:township dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register escalate:township dispatch acknowledge feed-back inspect:PASS',
      'report:clerk register escalate:community acknowledge feed-back inspect:PASS close',
      'report:clerk register dispatch acknowledge request-extension rule-on-extension:YES feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-extension rule-on-extension:NO feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-suspension rule-on-suspension:YES resume:unit feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-suspension rule-on-suspension:YES resume:chief feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-suspension rule-on-suspension:YES resumed-by-rule feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge request-suspension rule-on-suspension:NO feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge complete-sub-task feed-back inspect:PASS',
      'report:clerk register dispatch acknowledge waive-sub-task feed-back inspect:PASS',
      'report:clerk register dispatched-by-rule acknowledge secure feed-back inspect:PASS close',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS survey:MISSED survey:SATISFIED',
      'report:clerk register dispatch acknowledge feed-back inspect:PASS survey:DISSATISFIED reopen:officer feed-back inspect:PASS',
      'report:worker register dispatch acknowledge feed-back inspect:PASS reopen:chief feed-back inspect:PASS',
    ]) {
      expect(all).toContain(way);
    }
    const straight = all.filter((way) =>
      /dispatch acknowledge feed-back inspect:PASS( survey(-by-hotline)?:SATISFIED)?$/.test(way),
    );
    expect(straight.length).toBeGreaterThan(1_500);
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
    expect(new Set(plans.flatMap(({ end, twinEnd }) => [end, twinEnd ?? []].flat())).size).toBe(6);
  });

  it('are refused in every way there is', () => {
    const attempts = plansWith('1').flatMap(({ steps }) =>
      steps.flatMap((s) => (s.step === 'be-refused' ? [s.attempt] : [])),
    );
    expect(new Set(attempts)).toEqual(new Set(refusalNames));
  });

  it('are planned otherwise by another seed', () => expect(plansWith('1')).not.toEqual(plansWith('2')));
});
