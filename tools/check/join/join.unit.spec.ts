import { describe, expect, it } from '@jest/globals';
import { type EventFact, keptAttachment, keptFile, keptText } from '../facts.js';
import { join, type ReplayResult } from './join.js';
import { type Doctored, entered, file, incident, soundRun, text, urgedText } from './sound-run.spec.js';

type Doctoring = (facts: Doctored) => unknown;
type Counted = Partial<Pick<ReplayResult, 'lost' | 'duplicated' | 'trailMissing' | 'deadLetters' | 'parked'>>;

const none = { lost: 0, duplicated: 0, trailMissing: 0, deadLetters: 0, parked: 0, rulesBroken: 0 };

function doctored(doctor: Doctoring) {
  const facts = soundRun();
  doctor(facts);
  return join(facts);
}

const event = (facts: Doctored, type: string) => facts.outbox.find((one) => one.type === type)!;
const without = <T>(list: T[], gone: (one: T) => boolean): T[] => list.filter((one) => !gone(one));
const lacking = (facts: Doctored, gone: string) => new Set(without([...facts.kept], (one) => one === gone));
const answerTo = (facts: Doctored, step: string) =>
  facts.journal.commands.find(({ command }) => command.step === step)!.answer as { status: number; body: unknown };

/** An event that another place made of the same step. */
const twin = (facts: Doctored, type: string, id = 'twin') => ({ ...event(facts, type), id, digest: `digest of ${id}` });

describe('a run that went as planned', () => {
  it('is good', () => {
    const { result, findings, good } = join(soundRun());
    expect(findings).toEqual({
      lost: [],
      duplicated: [],
      trailMissing: [],
      deadLetters: [],
      parked: [],
      rulesBroken: [],
      unplanned: [],
    });
    expect(result).toEqual({
      ...{ accepted: 1, closed: 1, rejected: 0, selfHandled: 0, voided: 0, transferred: 0, merged: 0, refused: 1 },
      ...none,
      ...{ trailEntries: 8, lifecyclesPerSecond: 0.11, p50Ms: 40, p95Ms: 100 },
    });
    expect(good).toBe(true);
  });

  it.each<[string, Doctoring]>([
    [
      'a message delivered again',
      (f) => (f.topics.times as Map<string, number>).set(event(f, 'incident.reported.v1').digest, 3),
    ],
    [
      'other people’s doings',
      (f) => addEverywhere(f, { ...twin(f, 'evidence.stored.v1'), correlationId: 'elsewhere' }),
    ],
    [
      'a refusal recorded twice, since its answer was lost',
      (f) => addEverywhere(f, twin(f, 'audit.command-refused.v1')),
    ],
    ['what an event set off', (f) => addEverywhere(f, { ...twin(f, 'evidence.stored.v1'), causationId: 'a' })],
  ])('stays good with %s', (_, doctor) => expect(doctored(doctor)).toMatchObject({ good: true, result: none }));
});

function addEverywhere(facts: Doctored, one: Doctored['outbox'][number]): void {
  facts.outbox.push(one);
  (facts.topics.times as Map<string, number>).set(one.digest, 1);
  facts.trail.push(entered(one, facts.trail.length + 1));
}

describe('a fault is counted', () => {
  it.each<[string, Doctoring, Counted]>([
    [
      'an acknowledged upload left no event anywhere',
      (f) => {
        const { digest } = event(f, 'evidence.stored.v1');
        f.outbox = without(f.outbox, (one) => one.digest === digest);
        (f.topics.times as Map<string, number>).delete(digest);
        f.trail = without(f.trail, (one) => one.digest === digest).map((one, n) => ({ ...one, sequence: n + 1 }));
      },
      { lost: 1, trailMissing: 1 },
    ],
    [
      'an event in an outbox never reached its topic',
      (f) => (f.topics.times as Map<string, number>).delete(event(f, 'incident.dispatched.v1').digest),
      { lost: 1 },
    ],
    [
      'a planned refusal is not on record',
      (f) => {
        Object.assign(event(f, 'audit.command-refused.v1'), { refusal: 'SOMETHING.ELSE' });
      },
      { lost: 1 },
    ],
    [
      'the casebook shows another stage',
      (f) => Object.assign(f.casebook.incidents[0]!, { stage: 'HANDLING' }),
      { lost: 1 },
    ],
    ['the casebook is behind', (f) => Object.assign(f.casebook.incidents[0]!, { version: 4 }), { lost: 1 }],
    ['the casebook never heard of it', (f) => (f.casebook = { ...f.casebook, incidents: [] }), { lost: 1 }],
    [
      'the casebook’s timeline lacks a step',
      (f) => (f.casebook = { ...f.casebook, timeline: f.casebook.timeline.slice(1) }),
      { lost: 1 },
    ],
    ['a custodian has another version', (f) => Object.assign(f.owners[2]!, { version: 3 }), { lost: 1 }],
    ['two custodians disagree: one incident, one loss', (f) => f.owners.splice(1, 2), { lost: 1 }],
    [
      'an incident is held of which there is no event',
      (f) => f.owners.push({ ...f.owners[0]!, incidentId: 'ghost' }),
      { lost: 1 },
    ],
    [
      'an answer told a version that no event leads to',
      (f) => Object.assign(answerTo(f, 'inspect'), { body: { incidentId: incident, incidentVersion: 9 } }),
      { lost: 1 },
    ],
    [
      'an answer told the version that an earlier step had led to',
      (f) => Object.assign(answerTo(f, 'inspect'), { body: { incidentId: incident, incidentVersion: 4 } }),
      { lost: 1 },
    ],
    [
      'a side fact is not in the casebook',
      (f) => {
        const { id } = event(f, 'incident.urged.v1');
        f.casebook = { ...f.casebook, timeline: without([...f.casebook.timeline], ({ eventId }) => eventId === id) };
      },
      { lost: 1 },
    ],
    [
      'the text of a side fact is not where it was taken',
      (f) => (f.kept = lacking(f, keptText('dispatch', incident, urgedText))),
      { lost: 1 },
    ],
    [
      'an acknowledged side fact left no event anywhere',
      (f) => {
        const { digest, id } = event(f, 'incident.urged.v1');
        f.outbox = without(f.outbox, (one) => one.digest === digest);
        (f.topics.times as Map<string, number>).delete(digest);
        f.trail = without(f.trail, (one) => one.digest === digest).map((one, n) => ({ ...one, sequence: n + 1 }));
        f.casebook = { ...f.casebook, timeline: without([...f.casebook.timeline], ({ eventId }) => eventId === id) };
      },
      { lost: 1, trailMissing: 1 },
    ],
    ['an acknowledged upload has no file', (f) => (f.kept = lacking(f, keptFile(file))), { lost: 1 }],
    [
      'a file was not attached to its incident',
      (f) => (f.kept = lacking(f, keptAttachment(incident, file))),
      { lost: 1 },
    ],
    [
      'a text is not where it was taken',
      (f) =>
        (f.kept = new Set([...lacking(f, keptText('intake', incident, text)), keptText('dispatch', incident, text)])),
      { lost: 1 },
    ],
    ...(['grid', 'leadUnit', 'inspector', 'reportedBy'] as const).map((name): [string, Doctoring, Counted] => [
      `the casebook has another ${name}`,
      (f) => Object.assign(f.casebook.incidents[0]!, { [name]: 'other' }),
      { lost: 1 },
    ]),
    ['a follower has other co-units', (f) => Object.assign(f.owners[1]!, { coUnits: ['D430211-water'] }), { lost: 1 }],
    [
      'a row of an outbox was never published',
      (f) => Object.assign(event(f, 'incident.dispatched.v1'), { published: false }),
      { lost: 1 },
    ],
    [
      'an answer told another incident',
      (f) => Object.assign(answerTo(f, 'register'), { body: { incidentId: 'other', incidentVersion: 2 } }),
      { lost: 1 },
    ],
    [
      'one report became two',
      (f) => addEverywhere(f, { ...twin(f, 'evidence.stored.v1'), subject: 'b' }),
      { duplicated: 1 },
    ],
    [
      'one version was taken twice',
      (f) => {
        const again = { ...twin(f, 'incident.registered.v1'), correlationId: 'other' };
        addEverywhere(f, again);
        f.casebook = {
          ...f.casebook,
          timeline: [...f.casebook.timeline, { incidentId: incident, version: 2, eventId: again.id }],
        };
      },
      // and so the trail has it after a later one
      { duplicated: 1, trailMissing: 1 },
    ],
    [
      'a reaction ran twice',
      (f) => {
        for (const id of ['once', 'again'])
          addEverywhere(f, { ...twin(f, 'evidence.stored.v1', id), causationId: 'a' });
      },
      { duplicated: 1 },
    ],
    [
      'a refused command took its step all the same',
      (f) => {
        const { correlationId } = event(f, 'audit.command-refused.v1');
        Object.assign(f.journal.commands.at(-2)!.command, { expects: { event: 'incident.inspected.v1' } });
        Object.assign(event(f, 'incident.closed.v1'), { correlationId });
        Object.assign(answerTo(f, 'inspect'), { body: { incidentId: incident, incidentVersion: 4 } });
      },
      { duplicated: 1 },
    ],
    [
      'one urge became two',
      (f) => {
        const again = twin(f, 'incident.urged.v1');
        addEverywhere(f, again);
        f.casebook = {
          ...f.casebook,
          timeline: [...f.casebook.timeline, { incidentId: incident, version: null, eventId: again.id }],
        };
      },
      { duplicated: 1 },
    ],
    [
      'a refused command left a side fact all the same',
      (f) => {
        const { correlationId } = event(f, 'audit.command-refused.v1');
        const again = { ...twin(f, 'incident.urged.v1'), correlationId };
        addEverywhere(f, again);
        f.casebook = {
          ...f.casebook,
          timeline: [...f.casebook.timeline, { incidentId: incident, version: null, eventId: again.id }],
        };
      },
      { duplicated: 1 },
    ],
    [
      'an event stands in two outboxes',
      (f) => f.outbox.push({ ...event(f, 'evidence.stored.v1'), service: 'intake' }),
      { duplicated: 1 },
    ],
    [
      'an event is on the topic with other bytes',
      (f) => {
        const other: EventFact = { ...event(f, 'evidence.stored.v1'), digest: 'other bytes' };
        (f.topics.foreign as EventFact[]).push(other);
        (f.topics.times as Map<string, number>).set('other bytes', 1);
        f.trail.push(entered(other, f.trail.length + 1));
      },
      { duplicated: 1 },
    ],
    [
      'the casebook shows a step twice',
      (f) => (f.casebook = { ...f.casebook, timeline: [...f.casebook.timeline, f.casebook.timeline[0]!] }),
      { duplicated: 1 },
    ],
    [
      'the trail entered an event twice',
      (f) => f.trail.push({ ...f.trail[0]!, sequence: f.trail.length + 1 }),
      { duplicated: 1 },
    ],
    ['the trail lacks its last entry', (f) => f.trail.pop(), { trailMissing: 1 }],
    [
      'the trail’s bytes are other than those sent',
      (f) => Object.assign(f.trail[2]!, { digest: 'altered' }),
      { trailMissing: 1 },
    ],
    ['the trail left a number out', (f) => Object.assign(f.trail.at(-1)!, { sequence: 40 }), { trailMissing: 1 }],
    ...(['eventId', 'incidentId', 'version'] as const).map((name): [string, Doctoring, Counted] => [
      `an entry is not found by its ${name}`,
      (f) => Object.assign(f.trail[2]!, { [name]: null }),
      { trailMissing: 1 },
    ]),
    [
      'a step was entered after a later one',
      (f) => {
        const [a, b] = [f.trail[2]!, f.trail[3]!];
        f.trail.splice(2, 2, { ...b, sequence: a.sequence }, { ...a, sequence: b.sequence });
      },
      { trailMissing: 1 },
    ],
    [
      'a message that nobody sent is not in the trail',
      (f) => (f.topics.times as Map<string, number>).set('from elsewhere', 1),
      { trailMissing: 1 },
    ],
    ['an event is set aside', (f) => f.deadLetters.push({ service: 'casebook', what: 'x' }), { deadLetters: 1 }],
    ['an event waits', (f) => f.parked.push({ service: 'closure', what: 'x' }), { parked: 1 }],
  ])('%s', (_, doctor, counted) => {
    const { result, good } = doctored(doctor);
    expect(result).toMatchObject({ ...none, ...counted });
    expect(good).toBe(false);
  });
});

describe('what was not planned', () => {
  it.each<[string, Doctoring, string]>([
    [
      'a refusal nobody planned',
      (f) => {
        Object.assign(answerTo(f, 'register'), { status: 409, body: { code: 'INCIDENT.WRONG_STAGE' } });
        Object.assign(event(f, 'incident.registered.v1'), { correlationId: 'of somebody else' });
      },
      'command 2 (register, line 2, key key-2) came to 409 INCIDENT.WRONG_STAGE, not to incident.registered.v1',
    ],
    [
      'a refusal with another code',
      (f) => Object.assign(answerTo(f, 'dispatch-to-unknown-unit'), { body: { code: 'DISPATCH.NOT_A_DEPARTMENT' } }),
      'came to 422 DISPATCH.NOT_A_DEPARTMENT, not to DISPATCH.UNKNOWN_UNIT',
    ],
    [
      'an attempt that should have been refused',
      (f) => Object.assign(answerTo(f, 'dispatch-to-unknown-unit'), { status: 201 }),
      'came to 201',
    ],
    [
      'a command never answered',
      (f) => Object.assign(f.journal.commands[3]!, { answer: undefined }),
      'command 3 (dispatch, line 2, key key-3) was never answered',
    ],
    [
      'an incident that ended elsewhere',
      (f) => Object.assign(f.journal.planned[0]!, { ends: ['REJECTED'] }),
      `incident ${incident} (line 2) ended CLOSED, not REJECTED`,
    ],
    [
      'a journal that lacks a plan',
      (f) => Object.assign(f.journal.run, { rows: 2 }),
      'the journal has the plans of 1 of 2 lifecycles',
    ],
    [
      'a journal of nothing',
      (f) => Object.assign(f.journal, { run: { ...f.journal.run, rows: 0 }, planned: [] }),
      'the plans of 0 of 0',
    ],
    ['a lifecycle never begun', (f) => Object.assign(f.journal, { ended: [] }), 'line 2 was not played to its end'],
    ['a lifecycle that broke off', (f) => Object.assign(f.journal.ended[0]!, { problem: 'it rained' }), 'it rained'],
  ])('%s makes the run bad', (_, doctor, told) => {
    const { findings, good, result } = doctored(doctor);
    expect(findings.unplanned.join('\n')).toContain(told);
    expect(good).toBe(false);
    expect(result).toMatchObject(none);
  });

  it('is not counted among the refusals that were', () => {
    const { result } = doctored((f) => Object.assign(answerTo(f, 'dispatch-to-unknown-unit'), { body: { code: 'X' } }));
    expect(result.refused).toBe(0);
  });
});
