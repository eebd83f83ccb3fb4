import { afterAll, describe, expect, it } from '@jest/globals';
import { incidentEvents, type IncidentEventType } from '#contracts';
import { newId } from '#primitives';
import { eventLike, story } from '#testing';
import { problemsAfterDeclared, signer, verdictOn } from './honest-export.spec.js';
import { allDeclared, life, shortestLives, tableOf, tables, type ToldStep, toldStep } from './told-steps.spec.js';
import { filesOf, removeWritten } from './written-export.spec.js';

const types = Object.keys(incidentEvents) as IncidentEventType[];
const toInspecting: IncidentEventType[] = [
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.dispatched.v1',
  'incident.acknowledged.v1',
  'incident.fed-back.v1',
  'incident.inspection-assigned.v1',
];

afterAll(removeWritten);

describe('the replay of incidents', () => {
  it('finds nothing in stories as the services tell them, interleaved, with facts and acts in between', () => {
    const one = story()
      .step('incident.reported.v1')
      .step('incident.registered.v1')
      .step('incident.dispatched.v1')
      .step('incident.acknowledged.v1')
      .step('incident.fed-back.v1')
      .step('incident.inspection-assigned.v1')
      .step('incident.inspected.v1')
      .step('incident.closed.v1');
    const other = story()
      .step('incident.reported.v1')
      .step('incident.registered.v1')
      .step('incident.dispatched.v1')
      .step('incident.return-requested.v1')
      .step('incident.return-ruled.v1')
      .step('incident.acknowledged.v1')
      .step('incident.fed-back.v1')
      .step('incident.inspection-assigned.v1')
      .step('incident.reworked.v1')
      .step('incident.fed-back.v1');
    const mixed = other.events
      .flatMap((event, index) => [one.events[index], event])
      .filter((event) => event !== undefined);
    const entries = [
      ...allDeclared(),
      eventLike('incident.urged.v1').bytes,
      ...mixed.map(({ bytes }) => bytes),
      eventLike('audit.command-refused.v1').bytes,
      '{"type":"trail.unreadable.v1"}',
    ];
    expect(verdictOn(filesOf(entries, [entries.length], signer))).toMatchObject({
      illegalSteps: 0,
      problems: [],
      entries: entries.length,
    });
  });

  it('knows every step of every table', () => {
    const lives = shortestLives();
    const taken = tables.flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([stage, targets]) =>
        Object.keys(targets).map((type) => life([...lives.get(stage as never)!, type as IncidentEventType])),
      ),
    );
    expect(taken.length).toBeGreaterThan(50);
    expect(problemsAfterDeclared(taken.flat())).toBe('');
  });

  it('names every step that the table of its stage does not have', () => {
    for (const [stage, lived] of shortestLives()) {
      const before = life(lived);
      const { custodian } = before.at(-1)!;
      const allowed = tableOf(custodian).steps[stage] ?? {};
      const illegal = types.filter((type) => !(type in allowed));
      const step = { by: custodian, incidentversion: before.length + 1, stage, custodian };
      const tried = illegal.flatMap((type) => {
        const another = newId();
        return [...before.map((told) => ({ ...told, subject: another })), { ...step, type, subject: another }];
      });
      const named = illegal.map((_, index) => `STEP_ILLEGAL ${(before.length + 1) * (index + 1)}`);
      expect(problemsAfterDeclared(tried)).toBe(named.join(', '));
    }
  });
});

describe('a step that is none', () => {
  const lived = life(toInspecting);
  const altered = (index: number, change: Partial<ToldStep>) =>
    lived.map((step, at) => (at === index ? { ...step, ...change } : step));

  it.each<[what: string, steps: ToldStep[], problems: string]>([
    ['by another than the custodian', altered(3, { by: 'dispatch' }), 'NOT_CUSTODIAN 4'],
    ['by something that is no service', altered(3, { by: 'nobody' }), 'NOT_CUSTODIAN 4'],
    ['leading to another stage', altered(5, { stage: 'CLOSED' }), 'OUTCOME_WRONG 6'],
    ['keeping custody', altered(4, { custodian: 'handling' }), 'OUTCOME_WRONG 5, NOT_CUSTODIAN 6'],
    ['beginning in the middle', lived.slice(3), 'VERSION_GAP 1'],
    ['with one before it missing', lived.toSpliced(3, 1), 'VERSION_GAP 4'],
    ['told again under another id', lived.toSpliced(3, 0, lived[2]!), 'VERSION_REPEATED 4'],
    [
      'in the place of the one before it',
      lived.toSpliced(2, 2, lived[3]!, lived[2]!),
      'VERSION_GAP 3, VERSION_REPEATED 4',
    ],
    ['in the middle of nothing', altered(0, { type: 'incident.registered.v1' }), 'STEP_ILLEGAL 1'],
    ['begun by who begins nothing', altered(0, { by: 'closure' }), 'STEP_ILLEGAL 1'],
    ['at version 0', altered(0, { incidentversion: 0 }), 'VERSION_REPEATED 1, VERSION_GAP 2'],
    ['without a version', altered(5, { incidentversion: undefined! }), 'STEP_MALFORMED 6'],
    ['at half a version', altered(5, { incidentversion: 6.5 }), 'STEP_MALFORMED 6'],
    ['at a time that is none', altered(5, { time: '2026-13-01T00:00:00.000Z' }), 'STEP_MALFORMED 6'],
    ['of a type like a property of every object', altered(5, { type: 'constructor' as never }), 'STEP_ILLEGAL 6'],
  ])('%s', (_, steps, problems) => expect(problemsAfterDeclared(steps)).toBe(problems));

  it('is counted, and told with incident, version and service', () => {
    const log = [...allDeclared(), ...altered(3, { by: 'dispatch' }).map(toldStep)];
    const { illegalSteps, problems } = verdictOn(filesOf(log, [log.length], signer));
    expect(illegalSteps).toBe(1);
    expect(problems[0]!.detail).toBe(
      `${lived[0]!.subject}, version 4, incident.acknowledged.v1 by /grid-dispatch/dispatch: handling holds it`,
    );
  });
});
