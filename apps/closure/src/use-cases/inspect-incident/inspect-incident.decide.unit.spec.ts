import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepsOf } from '#lifecycle';
import { newId } from '#primitives';
import {
  askable,
  at,
  catalogue,
  circlesOf,
  grid,
  incident,
  photo,
  rules,
  sanitation,
  text,
} from '../../givens.spec.js';
import { InspectIncident } from './inspect-incident.command.js';
import { decideInspection, type InspectionContext, leavesNobodyAsked } from './inspect-incident.decide.js';

const inspector = newId();
const context = (more: Partial<InspectionContext> = {}): InspectionContext => ({
  inspectors: [inspector],
  evidence: [photo()],
  note: null,
  circles: circlesOf(),
  catalogue,
  at,
  rules,
  ...more,
});
const inspecting = (held: object = {}) => incident('INSPECTING', { asked: [inspector], handlers: [newId()], ...held });

describe('passing', () => {
  it('closes it by rule, in the same decision', () => {
    const given = context({ note: text() });
    expect(stepsOf(decideInspection(inspecting(), { outcome: 'PASS' }, given))).toEqual([
      {
        type: 'incident.inspected.v1',
        data: {
          outcome: 'PASS',
          evidence: given.evidence,
          note: given.note,
          clocksStarted: [],
          clocksStopped: ['INSPECTION'],
        },
      },
      {
        type: 'incident.closed.v1',
        data: { basis: 'BY_RULE', clocksStarted: [], clocksStopped: [] },
        byRule: true,
      },
    ]);
  });

  it('says when it was seen', () =>
    expect(
      stepsOf(decideInspection(inspecting(), { outcome: 'PASS', seenAt: '2026-10-09T00:12:00Z' }, context()))[0],
    ).toMatchObject({ data: { seen: { at: '2026-10-09T00:12:00.000Z', doubt: null } } }));

  it('leaves an urgent one to the duty chief', () =>
    expect(
      stepsOf(decideInspection(inspecting({ urgent: true }), { outcome: 'PASS' }, context())).map(({ type }) => type),
    ).toEqual(['incident.inspected.v1']));
});

describe('failing', () => {
  it('sends it back to the same unit, on the rework limit, with the reason', () => {
    const note = text();
    const [inspected, reworked] = stepsOf(
      decideInspection(inspecting({ reworkCount: 1 }), { outcome: 'FAIL' }, context({ note })),
    );
    expect(inspected).toMatchObject({ data: { outcome: 'FAIL', note, clocksStopped: ['INSPECTION'] } });
    expect(reworked).toEqual({
      type: 'incident.reworked.v1',
      data: {
        leadUnit: sanitation,
        reworkCount: 2,
        reason: note,
        clocksStarted: [
          expect.objectContaining({
            clock: 'HANDLING',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-12T09:30:00.000Z',
          }),
        ],
        clocksStopped: [],
      },
    });
  });
});

describe('failing what a worker dealt with on the spot', () => {
  it('makes a report of it again, with the reason', () => {
    const note = text();
    const sampled = incident('INSPECTING', { asked: [inspector] }, { leadUnit: null });
    const [inspected, refusedAgain] = stepsOf(decideInspection(sampled, { outcome: 'FAIL' }, context({ note })));
    expect(inspected).toMatchObject({ type: 'incident.inspected.v1', data: { outcome: 'FAIL', note } });
    expect(refusedAgain).toMatchObject({
      type: 'incident.self-handling-refused.v1',
      data: { reason: note, clocksStarted: [{ clock: 'REGISTRATION', dueAt: '2026-10-09T01:30:00.000Z' }] },
    });
  });
});

describe('being unable', () => {
  it('asks the next in the order, with a clock of their own', () => {
    const leader = askable(grid);
    const decision = decideInspection(
      inspecting(),
      { outcome: 'UNABLE' },
      context({
        evidence: [],
        circles: circlesOf({ SAME_GRID: [{ ...askable(grid), person: inspector }], GRID_LEADER: [leader] }),
      }),
    );
    expect(leavesNobodyAsked(decision)).toBe(false);
    const [inspected, assigned] = stepsOf(decision);
    expect(inspected).toMatchObject({ data: { outcome: 'UNABLE', evidence: [], clocksStopped: ['INSPECTION'] } });
    expect(assigned).toEqual({
      type: 'incident.inspection-assigned.v1',
      data: {
        attempt: 2,
        inspector: leader.person,
        inspectorPost: leader.post,
        inspectorUnit: grid,
        chosenAs: 'GRID_LEADER',
        clocksStarted: [
          expect.objectContaining({
            clock: 'INSPECTION',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T03:00:00.000Z',
          }),
        ],
        clocksStopped: [],
      },
      byRule: true,
    });
  });

  it('with nobody left to ask keeps the clock running', () => {
    const decision = decideInspection(inspecting(), { outcome: 'UNABLE' }, context());
    expect(leavesNobodyAsked(decision)).toBe(true);
    expect(stepsOf(decision)).toMatchObject([{ data: { outcome: 'UNABLE', clocksStopped: [] } }]);
  });

  it('does not stop the same inspector from trying again', () =>
    expect(
      stepsOf(decideInspection(inspecting({ lastOutcome: 'UNABLE' }), { outcome: 'PASS' }, context())),
    ).toHaveLength(2));
});

describe('an inspection is refused', () => {
  it.each(['PASS', 'FAIL', 'UNABLE'] as const)('to whoever handled it: %s', (outcome) =>
    expect(
      refusalOf(decideInspection(inspecting({ handlers: [inspector] }), { outcome }, context({ note: text() }))),
    ).toBe('INSPECTION.OWN_HANDLING'),
  );

  it('once it has passed', () =>
    expect(
      refusalOf(decideInspection(inspecting({ lastOutcome: 'PASS', urgent: true }), { outcome: 'PASS' }, context())),
    ).toBe('INSPECTION.ALREADY_PASSED'));

  it.each(['PASS', 'FAIL'] as const)('without a photo: %s', (outcome) =>
    expect(refusalOf(decideInspection(inspecting(), { outcome }, context({ evidence: [], note: text() })))).toBe(
      'INSPECTION.PHOTO_MISSING',
    ),
  );

  it('without a reason for the rework', () =>
    expect(refusalOf(decideInspection(inspecting(), { outcome: 'FAIL' }, context()))).toBe(
      'INSPECTION.REASON_MISSING',
    ));

  it('with one photo twice', () => {
    const same = photo();
    expect(refusalOf(decideInspection(inspecting(), { outcome: 'PASS' }, context({ evidence: [same, same] })))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });

  it.each([{}, { outcome: 'MAYBE' }, { outcome: 'PASS', evidence: 'receipt' }, { outcome: 'FAIL', note: '  ' }])(
    'where it is not well formed: %j',
    (body) => expect(InspectIncident.safeParse(body).success).toBe(false),
  );
});
