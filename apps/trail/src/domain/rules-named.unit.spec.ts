import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { eventLike, story } from '#testing';
import { stepsAmong } from './incident-steps.js';
import { type PublishedRule, rulesInForce } from './rules-named.js';

const topic = 'incident.events.v1';
const table = (time: string) => eventLike('custody.transitions-declared.v1', { time, data: { service: 'intake' } });

const published = (...events: ReturnType<typeof eventLike>[]): PublishedRule[] =>
  events.map(({ event }, at) => ({ sequence: 100 + at, event }));

/** A clock started by the time rules of a version. */
const startedBy = (timeRules: number) => ({
  ...goldenEvent('incident.dispatched.v1').data.clocksStarted[0]!,
  timeRules,
});

const steps = stepsAmong(
  story()
    .step('incident.reported.v1', { time: '2026-10-09T01:00:00.000Z', data: { catalogueVersion: 2 } })
    .step('incident.registered.v1', { time: '2026-10-09T02:00:00.000Z', data: { catalogueVersion: 3 } })
    .step('incident.dispatched.v1', { time: '2026-10-09T02:05:00.000Z', data: { clocksStarted: [startedBy(7)] } })
    .step('incident.corrected.v1', { time: '2026-10-09T02:10:00.000Z', data: { catalogueVersion: 3 } })
    .events.map(({ bytes }, at) => ({ sequence: at + 1, topic, bytes })),
).steps;

describe('the rules in force for an incident', () => {
  it('are what its steps name, each once, with the steps that were judged by it', () => {
    const rules = rulesInForce(
      steps,
      published(
        eventLike('registry.catalogue-published.v1', { data: { version: 2 } }),
        eventLike('registry.catalogue-published.v1', { data: { version: 3 } }),
        eventLike('registry.revision-published.v1', { data: { revision: 1 } }),
        eventLike('registry.time-rules-published.v1', { data: { version: 7 } }),
      ),
    );
    expect(rules).toEqual(
      expect.arrayContaining([
        { rule: { kind: 'CATALOGUE', version: 2 }, steps: [1], published: 100 },
        { rule: { kind: 'CATALOGUE', version: 3 }, steps: [2, 4], published: 101 },
        { rule: { kind: 'GRID_REVISION', revision: 1 }, steps: [1, 2, 4], published: 102 },
        { rule: { kind: 'TIME_RULES', version: 7 }, steps: [3], published: 103 },
      ]),
    );
  });

  it('are the table that the service had declared last when it took the step', () => {
    const declared = published(
      table('2026-10-09T00:00:00.000Z'),
      table('2026-10-09T01:30:00.000Z'),
      table('2026-10-09T03:00:00.000Z'),
      eventLike('custody.transitions-declared.v1', { time: '2026-10-09T01:40:00.000Z', data: { service: 'dispatch' } }),
    );
    const tables = rulesInForce(steps, declared).filter(({ rule }) => rule.kind === 'TRANSITIONS');
    expect(tables).toEqual([
      { rule: { kind: 'TRANSITIONS', service: 'intake' }, steps: [1], published: 100 },
      { rule: { kind: 'TRANSITIONS', service: 'intake' }, steps: [2], published: 101 },
      { rule: { kind: 'TRANSITIONS', service: 'dispatch' }, steps: [3, 4], published: 103 },
    ]);
  });

  it('are named also where the trail has them nowhere', () => {
    expect(rulesInForce(steps, [])).toContainEqual({
      rule: { kind: 'CATALOGUE', version: 2 },
      ...{ steps: [1], published: undefined },
    });
  });
});
