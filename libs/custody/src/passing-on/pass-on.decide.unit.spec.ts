import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent, IncidentPlace, IncidentScope } from '#contracts';
import { fold, type HeldIncident, nothingKnown, type Step } from '#lifecycle';
import { newId } from '#primitives';
import { clockLike, eventLike } from '#testing';
import fc from 'fast-check';
import { decidePassingOn, type PassingOnContext } from './pass-on.decide.js';

const [retired, covering] = ['430211001001001', '430211001001009'] as const;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => `D430211-${name}`) as [string, string, string, string];

const incident = (scope: Partial<IncidentScope> = {}, place: IncidentPlace | null = known): HeldIncident<object> => ({
  incidentId: newId(),
  version: 4,
  stage: 'HANDLING',
  custodian: 'handling',
  scope: { grid: retired, leadUnit: a, coUnits: [b], inspector: null, reportedBy: null, ...scope },
  place,
  particulars: nothingKnown,
  held: {},
});
const soon = '2026-10-09T07:00:00.000Z';
const known: IncidentPlace = { point: { lng: 113.1, lat: 27.8 }, gridRevision: 1 };
const nothingNew: PassingOnContext = { gridRetired: false, located: undefined, successorOf: () => undefined };
const succeeding = (successors: Record<string, string>): PassingOnContext => ({
  ...nothingNew,
  successorOf: (unit) => successors[unit],
});
const gridGone = (located?: PassingOnContext['located']): PassingOnContext => ({
  ...nothingNew,
  gridRetired: true,
  located,
});

/** The incident after the steps, as everybody folds them. */
const after = (before: HeldIncident<object>, steps: readonly Step[]) =>
  steps.reduce(
    (now, { type, data }) =>
      fold(
        { initial: {}, evolve: (held) => held },
        now,
        eventLike(type, {
          subject: now.incidentId,
          incidentversion: now.version + 1,
          stage: now.stage,
          custodian: now.custodian,
          data: data as object,
        }).event as IncidentEvent,
      ),
    before,
  );

describe('an open incident', () => {
  it('stays where it is while grid and units are', () => expect(decidePassingOn(incident(), nothingNew)).toEqual([]));

  it('passes to the grid that covers its point when its own is retired', () => {
    const steps = decidePassingOn(incident(), gridGone({ grid: covering, revision: 2 }));
    expect(steps).toMatchObject([
      {
        data: {
          reason: 'GRID_RETIRED',
          grid: {
            before: { grid: retired, gridRevision: 1 },
            after: { grid: covering, gridRevision: 2 },
          },
          units: null,
          clocksStarted: [],
          clocksStopped: [],
        },
      },
    ]);
    expect(after(incident(), steps)).toMatchObject({
      stage: 'HANDLING',
      scope: { grid: covering, leadUnit: a, coUnits: [b] },
      place: { ...known, gridRevision: 2 },
    });
  });

  it.each([
    ['its point lies in no grid', gridGone(), known],
    ['nobody knows its point', gridGone({ grid: covering, revision: 2 }), null],
    ['the copy is behind the revision it was located by', gridGone({ grid: covering, revision: 1 }), known],
  ])('is left where it is when %s', (_, context, place) =>
    expect(decidePassingOn(incident({}, place), context)).toEqual([]),
  );

  it('passes to the successors of its units, each once, and the lead is not its own help', () =>
    expect(decidePassingOn(incident({ coUnits: [b, c, d] }), succeeding({ [a]: d, [b]: c, [d]: d }))).toMatchObject([
      {
        data: {
          reason: 'UNIT_SUCCEEDED',
          grid: null,
          units: { before: { leadUnit: a, coUnits: [b, c, d] }, after: { leadUnit: d, coUnits: [c] } },
        },
      },
    ]));

  it('has no clock for helpers when the last of them became the lead', () => {
    const clocks = [
      { ...clockLike({ clock: 'SUB_TASK', startedAt: soon, dueAt: soon }), since: 'incident.dispatched.v1' as const },
    ];
    const particulars = { ...nothingKnown, clocks };
    const stopped = (successors: Record<string, string>) =>
      decidePassingOn({ ...incident(), particulars }, succeeding(successors))[0]!.data.clocksStopped;
    expect(stopped({ [b]: a })).toEqual(['SUB_TASK']);
    expect(stopped({ [b]: c })).toEqual([]);
  });

  it('that no unit handles yet has nobody to pass to', () =>
    expect(decidePassingOn(incident({ leadUnit: null, coUnits: [] }), succeeding({ [a]: b }))).toEqual([]));

  it('takes a step for the grid and a step for the units when both are gone', () => {
    const steps = decidePassingOn(incident(), {
      ...gridGone({ grid: covering, revision: 2 }),
      ...{ successorOf: (unit: string) => (unit === b ? c : undefined) },
    });
    expect(after(incident(), steps)).toMatchObject({
      version: 6,
      scope: { grid: covering, leadUnit: a, coUnits: [c] },
    });
  });
});

describe('passing on', () => {
  const open = fc.constantFrom('open-1', 'open-2', 'open-3').map((name) => `D430211-${name}`);
  const closed = fc.constantFrom(a, b, c, d);
  const anyUnit = fc.oneof(open, closed);
  const successors = fc.record({ [a]: open, [b]: open, [c]: open, [d]: open });

  it('leaves no closed unit, no unit twice, and nothing to pass on', () =>
    fc.assert(
      fc.property(
        fc.option(anyUnit),
        fc.uniqueArray(anyUnit),
        successors,
        fc.boolean(),
        (leadUnit, coUnits, map, gridRetired) => {
          const before = incident({ leadUnit, coUnits: coUnits.filter((unit) => unit !== leadUnit) });
          const located = { grid: covering, revision: 2 };
          const context = { ...succeeding(map), gridRetired, located };
          const { scope, place } = after(before, decidePassingOn(before, context));
          const units = [scope.leadUnit, ...scope.coUnits];
          expect(units.filter((unit) => unit && unit in map)).toEqual([]);
          expect(new Set(units).size).toBe(units.length);
          expect(scope.leadUnit === null).toBe(leadUnit === null);
          expect(decidePassingOn({ ...before, scope, place }, context)).toEqual([]);
        },
      ),
    ));
});
