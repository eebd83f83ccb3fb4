import { describe, expect, it } from '@jest/globals';
import type { Stage } from '#contracts';
import { story } from '#testing';
import fc from 'fast-check';
import { type DeskStay, staysAfter } from './desk-stays.js';
import { foldSteps, type SequencedStep, stepsAmong } from './incident-steps.js';

type Told = (told: ReturnType<typeof story>) => unknown;

const units = ['D430211-sanitation', 'D430211-water', '430211001001'];
const grids = ['430211001001001', '430211001001002', '430211002001001'];
const stages: Stage[] = ['HANDLING', 'CLOSED'];

const unit = fc.constantFrom(...units);
// As in the transition tables: no step both says whose it is and ends it.
const stage = fc.constantFrom(...stages);
const handling = fc.record({ leadUnit: unit, coUnits: fc.array(unit, { maxLength: 2 }) });
const step: fc.Arbitrary<Told> = fc.oneof(
  handling.map(
    (data): Told =>
      (told) =>
        told.step('incident.dispatched.v1', { data }),
  ),
  fc.constantFrom(...grids).map(
    (grid): Told =>
      (told) =>
        told.step('incident.registered.v1', { data: { grid } }),
  ),
  stage.map(
    (to): Told =>
      (told) =>
        told.step('incident.acknowledged.v1', { stage: to }),
  ),
  handling.map(
    (after): Told =>
      (told) =>
        told.step('incident.passed-on.v1', {
          data: { grid: null, units: { before: { leadUnit: null, coUnits: [] }, after } },
          stage: 'HANDLING',
        }),
  ),
);

const life = fc.array(step, { maxLength: 12 }).map((steps): readonly SequencedStep[] => {
  const told = story().step('incident.reported.v1');
  for (const take of steps) take(told);
  const topic = 'incident.events.v1';
  return stepsAmong(told.events.map(({ bytes }, at) => ({ sequence: 3 * at + 1, topic, bytes }))).steps;
});

/** By the index: where it was when the trail ended with this entry. */
const deskAt = (stays: readonly DeskStay[], upTo: number): string[] =>
  stays
    .filter(({ came, gone }) => came <= upTo && (gone === null || gone > upTo))
    .map(({ role, unit: where }) => `${role} ${where}`)
    .sort();

/** By the entries themselves. */
function foldedDesk(steps: readonly SequencedStep[], upTo: number): string[] {
  const incident = foldSteps(steps.filter(({ sequence }) => sequence <= upTo));
  if (!incident || incident.stage === 'CLOSED') return [];
  const { grid, leadUnit, coUnits } = incident.scope;
  const handled = [...(leadUnit ? [`LEAD ${leadUnit}`] : []), ...new Set(coUnits.map((co) => `CO ${co}`))];
  return [`GRID ${grid}`, ...handled].sort();
}

/** Taken in as the keeper does: some steps at a time, going on from the open stays, or from those that ended last. */
function takenIn(steps: readonly SequencedStep[], atATime: number): DeskStay[] {
  const kept = new Map<string, DeskStay>();
  for (let from = 0; from < steps.length; from += atATime) {
    const all = [...kept.values()];
    const ended = Math.max(...all.map(({ gone }) => gone ?? 0));
    const open = all.filter(({ gone }) => gone === null);
    const before = open.length > 0 ? open : all.filter(({ gone }) => gone === ended);
    for (const stay of staysAfter(before, steps.slice(from, from + atATime))) {
      kept.set(`${stay.role} ${stay.unit} ${stay.came}`, stay);
    }
  }
  return [...kept.values()];
}

describe('stays on desks', () => {
  it('say for every moment what the entries say, however many are taken in at a time', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 5 }), (steps, atATime) => {
        const stays = takenIn(steps, atATime);
        for (let upTo = 0; upTo <= 3 * steps.length; upTo++) {
          expect(deskAt(stays, upTo)).toEqual(foldedDesk(steps, upTo));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('end when it is over, and begin anew where it was when it is taken up again', () => {
    const told = story()
      .step('incident.reported.v1')
      .step('incident.dispatched.v1', { data: { leadUnit: units[0]!, coUnits: [] } })
      .step('incident.closed.v1')
      .step('incident.reworked.v1', { stage: 'HANDLING' });
    const steps = stepsAmong(
      told.events.map(({ bytes }, at) => ({ sequence: at + 1, topic: 'incident.events.v1', bytes })),
    ).steps;
    const lead = takenIn(steps, 1).filter(({ role }) => role === 'LEAD');
    expect(lead.map(({ came, gone }) => [came, gone])).toEqual([
      [2, 3],
      [4, null],
    ]);
  });
});

describe('an incident as of a moment', () => {
  it('never goes back, and comes to what it is now', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const versions = steps.map((_, at) => foldSteps(steps.slice(0, at + 1))!.version);
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
        expect(foldSteps(steps.filter(({ sequence }) => sequence <= steps.at(-1)!.sequence))).toEqual(foldSteps(steps));
      }),
    );
  });
});
