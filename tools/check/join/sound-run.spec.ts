import { createHash } from 'node:crypto';
import {
  type EventFact,
  type Facts,
  followers,
  keptAttachment,
  keptFile,
  keptText,
  type OutboxFact,
  type TrailFact,
} from '../facts.js';

/** Facts that may be doctored. */
export type Doctored = { -readonly [K in keyof Facts]: Facts[K] extends readonly (infer T)[] ? T[] : Facts[K] };

const at = (second: number): string => new Date(Date.UTC(2026, 9, 9, 1, 0, second)).toISOString();
const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const digest = (id: string): string => createHash('sha256').update(id).digest('hex');

export const incident = uuid(1);
export const file = uuid(2);
export const text = uuid(3);
export const urgedText = uuid(4);

/** Step by step: what was sent, by whom it is answered, and which events came of it. */
const story = [
  { step: 'upload', service: 'evidence', subject: file, events: ['evidence.stored.v1'] },
  { step: 'report', service: 'intake', subject: incident, events: ['incident.reported.v1'] },
  { step: 'register', service: 'intake', subject: incident, events: ['incident.registered.v1'] },
  { step: 'dispatch', service: 'dispatch', subject: incident, events: ['incident.dispatched.v1'] },
  { step: 'urge', service: 'dispatch', subject: incident, events: ['incident.urged.v1'] },
  { step: 'inspect', service: 'closure', subject: incident, events: ['incident.inspected.v1', 'incident.closed.v1'] },
] as const;

/** A run of one lifecycle that went as planned, with one refusal, as all places tell it. */
export function soundRun(): Doctored {
  const outbox: OutboxFact[] = [];
  const commands: Facts['journal']['commands'][number][] = [];
  let version = 0;
  story.forEach(({ step, service, subject, events }, n) => {
    const correlationId = uuid(100 + n);
    for (const type of events) {
      const aboutIncident = type.startsWith('incident.');
      const onIncident = aboutIncident && type !== 'incident.urged.v1';
      if (onIncident) version++;
      const id = uuid(1_000 + outbox.length);
      outbox.push({
        id,
        type,
        subject,
        digest: digest(id),
        correlationId,
        causationId: null,
        version: onIncident ? version : null,
        stage: onIncident ? (type === 'incident.closed.v1' ? 'CLOSED' : 'REGISTERED') : null,
        custodian: onIncident ? 'closure' : null,
        refusal: null,
        incidentId: aboutIncident ? incident : null,
        files: step === 'report' ? [file] : [],
        texts: step === 'report' ? [text] : step === 'urge' ? [urgedText] : [],
        branch: null,
        service,
        published: true,
      });
    }
    const body =
      step === 'upload'
        ? { evidenceId: file }
        : { incidentId: incident, ...(step === 'urge' ? { factId: uuid(5) } : { incidentVersion: version }) };
    commands.push(sent(n, step, correlationId, { event: events[0] }, 201, body));
  });
  const refusal = { code: 'DISPATCH.UNKNOWN_UNIT', correlationId: uuid(200) };
  const id = uuid(2_000);
  outbox.push({
    ...{ id, type: 'audit.command-refused.v1', subject: incident, digest: digest(id) },
    ...{ correlationId: refusal.correlationId, causationId: null, version: null, stage: null, custodian: null },
    ...{
      refusal: refusal.code,
      incidentId: incident,
      files: [],
      texts: [],
      branch: null,
      service: 'dispatch',
      published: true,
    },
  });
  const expects = { refusal: refusal.code, recorded: true };
  commands.push(sent(9, 'dispatch-to-unknown-unit', refusal.correlationId, expects, 422, { code: refusal.code }));

  const row = {
    ...{ incidentId: incident, version, stage: 'CLOSED', custodian: 'closure', grid: '430211001001001' },
    ...{ leadUnit: 'D430211-sanitation', coUnits: [], inspector: uuid(60), reportedBy: uuid(50) },
  };
  return {
    journal: {
      run: { kind: 'run', startedAt: at(0), input: 'x.csv', seed: '1', rows: 1, baseUrl: 'http://x' },
      planned: [{ kind: 'planned', row: 2, requestId: 'a', ends: ['CLOSED'], steps: [] }],
      commands,
      ended: [{ kind: 'ended', row: 2, incidentId: incident, problem: null, at: at(30) }],
    },
    outbox,
    owners: followers.map((service) => ({ service, ...row })),
    casebook: {
      incidents: [{ service: 'casebook', ...row }],
      masters: new Map(),
      timeline: outbox.flatMap(({ id: eventId, type, subject: incidentId, version: v }) =>
        type.startsWith('incident.') ? [{ incidentId, version: v, eventId }] : [],
      ),
    },
    orders: [],
    kept: new Set([
      keptFile(file),
      keptAttachment(incident, file),
      keptText('intake', incident, text),
      keptText('dispatch', incident, urgedText),
    ]),
    topics: { times: new Map(outbox.map((event) => [event.digest, 1])), foreign: [] },
    trail: outbox.map((event, n) => entered(event, n + 1)),
    deadLetters: [],
    parked: [],
  };
}

export const entered = ({ digest, id, incidentId, version }: EventFact, sequence: number): TrailFact => ({
  ...{ sequence, digest, eventId: id, incidentId, version },
});

function sent(
  n: number,
  step: string,
  correlationId: string,
  expects: Facts['journal']['commands'][number]['command']['expects'],
  status: number,
  body: object,
): Facts['journal']['commands'][number] {
  return {
    command: {
      ...{ kind: 'command', seq: n, row: 2, step, key: `key-${n}`, correlationId, actor: uuid(50), route: 'POST /x' },
      ...{ digest: digest(step), incidentId: null, seen: null, expects, sentAt: at(n) },
    },
    answer: {
      ...{ kind: 'answer', seq: n, attempts: 1, status, body, timedFrom: at(n) },
      answeredAt: new Date(Date.parse(at(n)) + 10 * (n + 1)).toISOString(),
    },
  };
}
