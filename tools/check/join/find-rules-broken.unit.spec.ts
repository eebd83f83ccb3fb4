import { describe, expect, it } from '@jest/globals';
import type { BranchFact, EventFact, OrderFact } from '../facts.js';
import { indexEvents } from './events-by.js';
import { findRulesBroken } from './find-rules-broken.js';
import { incident, soundRun } from './sound-run.spec.js';

const nothing: BranchFact = {
  ...{ time: '2026-10-09T01:00:00.000Z', masterId: null, coUnits: [], decision: null, unit: null },
  ...{ clocksStopped: [], pauses: [] },
};
const [master, other] = ['the master', 'the other'];

let made = 0;
const step = (type: string, more: Partial<EventFact> = {}, branch: Partial<BranchFact> = {}): EventFact => ({
  ...{
    id: `e${++made}`,
    type: `incident.${type}.v1`,
    subject: other,
    digest: '',
    correlationId: '',
    causationId: null,
  },
  ...{
    version: made,
    stage: 'HANDLING',
    custodian: 'handling',
    refusal: null,
    incidentId: other,
    files: [],
    texts: [],
  },
  branch: { ...nothing, ...branch },
  ...more,
});

/** What is wrong with a run in which these steps were taken beside its own. */
function brokenBy(
  steps: readonly EventFact[],
  { masters = [], orders = [] }: { masters?: [string, string][]; orders?: OrderFact[] } = {},
) {
  const facts = soundRun();
  facts.outbox.push(...steps.map((event) => ({ ...event, service: 'handling', published: true })));
  facts.casebook = { ...facts.casebook, masters: new Map(masters) };
  facts.orders.push(...orders);
  return findRulesBroken(facts, indexEvents(facts));
}

const isMerged = (into = incident) => step('merged', { stage: 'MERGED', custodian: 'intake' }, { masterId: into });

describe('what is merged', () => {
  it('follows its master', () => expect(brokenBy([isMerged()], { masters: [[other, incident]] })).toEqual([]));

  it.each<[string, EventFact[], [string, string][], string]>([
    ['the casebook does not show it', [isMerged()], [], 'the casebook shows nothing'],
    ['the casebook shows another', [isMerged()], [[other, 'x']], 'the casebook shows x'],
    [
      'the casebook shows it when it is none any more',
      [isMerged(), step('unmerged', { stage: 'REPORTED' })],
      [[other, incident]],
      'merged into nothing',
    ],
    ['its master is nowhere', [isMerged('x')], [[other, 'x']], 'of which there is no event'],
    [
      'its master is merged itself',
      [isMerged(master), { ...isMerged(), subject: master }],
      [
        [other, master],
        [master, incident],
      ],
      'which is merged itself',
    ],
  ])('goes astray where %s', (_, steps, masters, told) => expect(brokenBy(steps, { masters }).join()).toContain(told));
});

describe('a co-unit’s part', () => {
  const dispatched = step('dispatched', {}, { coUnits: ['a', 'b'] });
  const [done, waived] = [step('sub-task-done', {}, { unit: 'a' }), step('sub-task-waived', {}, { unit: 'b' })];
  const again = (steps: EventFact[]) => steps.map((one) => ({ ...one, version: ++made }));

  it.each<[string, EventFact[]]>([
    ['each was done or waived', [dispatched, done, waived, step('fed-back')]],
    [
      'what was done was done again after rework',
      [dispatched, done, waived, ...again([step('fed-back'), step('reworked'), done, step('fed-back')])],
    ],
    ['another unit was given it', [dispatched, step('return-ruled', {}, { decision: 'UPHELD' }), step('fed-back')]],
  ])('is settled where %s', (_, steps) => expect(brokenBy(steps)).toEqual([]));

  it.each<[string, EventFact[], string]>([
    ['one was left', [dispatched, done, step('fed-back')], 'without b'],
    [
      'a return was denied',
      [dispatched, done, step('return-ruled', {}, { decision: 'DENIED' }), step('fed-back')],
      'b',
    ],
    [
      'it was not done again after rework',
      [dispatched, done, waived, ...again([step('reworked'), step('fed-back')])],
      'without a',
    ],
    [
      'a reopening opened all',
      [dispatched, done, waived, ...again([step('reopened'), done, step('fed-back')])],
      'without b',
    ],
  ])('is open where %s', (_, steps, told) => expect(brokenBy(again(steps)).join()).toContain(told));
});

describe('a suspension', () => {
  const pause = { from: '2026-10-09T01:00:00.000Z', to: '2026-10-10T01:00:00.000Z' };
  const suspended = (clocksStopped: string[]) => step('suspended', {}, { time: pause.from, clocksStopped });
  const resumed = (pauses: (typeof pause)[]) => step('resumed', {}, { time: pause.to, pauses });

  it('is a pause of the handling clock', () => {
    expect(brokenBy([suspended(['RULING', 'HANDLING']), resumed([pause])])).toEqual([]);
    expect(brokenBy([suspended(['RULING', 'HANDLING'])])).toEqual([]);
  });

  it('is none where that ran on, or the time was counted', () => {
    expect(brokenBy([suspended(['RULING'])]).join()).toContain('ran on');
    expect(brokenBy([suspended(['HANDLING']), resumed([])]).join()).toContain('without the pause');
    expect(brokenBy([suspended(['HANDLING']), resumed([{ ...pause, to: pause.from }])])).toHaveLength(1);
  });
});

describe('an order of the hotline', () => {
  const order = (kinds: string, more: Partial<OrderFact> = {}): OrderFact => ({
    ...{ orderNo: 'O1', incidentId: incident, follows: incident },
    callbacks: kinds.split(' ').map((kind, at) => ({ seq: at + 1, kind, acknowledged: true })),
    ...more,
  });

  it('is owed what the steps call for', () =>
    expect(brokenBy([], { orders: [order('RECEIVED SIGNED CONTACTED CLOSED')] })).toEqual([]));

  it('may have missed something before it was merged, but not how its master ended', () => {
    const merged = { ...isMerged(), subject: incident, version: 0, stage: 'CLOSED' };
    expect(brokenBy([merged], { orders: [order('RECEIVED CLOSED')] })).toEqual([]);
    expect(brokenBy([merged], { orders: [order('RECEIVED SIGNED')] })).toHaveLength(1);
  });

  it.each<[string, OrderFact, string]>([
    ['one is missing', order('RECEIVED CLOSED'), 'is owed RECEIVED SIGNED CLOSED'],
    ['one came twice', order('RECEIVED SIGNED SIGNED CLOSED'), 'is owed'],
    ['two changed places', order('RECEIVED CLOSED SIGNED'), 'is owed'],
    [
      'a number is missing',
      order('', { callbacks: [{ seq: 2, kind: 'SIGNED', acknowledged: true }] }),
      'does not follow the one before it',
    ],
    [
      'a later one was acknowledged first',
      order('', {
        callbacks: ['RECEIVED', 'SIGNED'].map((kind, at) => ({ seq: at + 1, kind, acknowledged: at === 1 })),
      }),
      'acknowledged before the one before it',
    ],
  ])('is out of turn where %s', (_, wrong, told) => expect(brokenBy([], { orders: [wrong] }).join()).toContain(told));

  it('of somebody else’s is looked at by its numbers only', () =>
    expect(brokenBy([], { orders: [order('RECEIVED CLOSED', { incidentId: 'theirs' })] })).toEqual([]));
});
