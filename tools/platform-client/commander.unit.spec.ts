import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signatureFault, type SignatureHeaders } from '#access';
import { Commander, type OutgoingCommand } from './commander.js';
import { Journal } from './journal.js';
import type { JournalEntry } from './journal-entries.js';
import { answers, breaksOff, hangsUp, type Mood, MoodyServer, saysNothing } from './moody-server.spec.js';
import { NoAnswer } from './persist.js';
import { Sessions } from './sessions.js';

const patience = { timeout: 150, giveUpAfter: 2_000 };
const clerk = { personId: '019a0000-0000-7000-8000-000000000001', login: 'clerk', name: 'x', posts: [] };
const done = answers(201, { incidentId: 'i', incidentVersion: 2 });

let server: MoodyServer;
let folder: string;
let journal: Journal;
let commander: Commander;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commander-'));
  server = await MoodyServer.start();
  journal = await Journal.begin(join(folder, 'journal.jsonl'));
  commander = new Commander(server.url, new Sessions(server.url, 'secret', patience), journal, patience);
});

afterEach(async () => {
  await server.close();
  await journal.close();
  rmSync(folder, { recursive: true });
});

const journalled = (): JournalEntry[] =>
  readFileSync(journal.path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalEntry);

const command: OutgoingCommand = {
  ...{
    row: 2,
    step: 'register',
    as: clerk,
    path: 'intake/incidents/an-incident/registrations',
    body: { level: 'county' },
  },
  ...{ incidentId: 'an-incident', seen: 1, expects: { event: 'incident.registered.v1' } },
};

describe('a command', () => {
  it('is sent again, word for word and under the same key, until it is answered', async () => {
    const inProgress = answers(409, { code: 'IDEMPOTENCY.IN_PROGRESS' }, { 'retry-after': '0' });
    server.meetsWith(hangsUp, answers(503), saysNothing, breaksOff, inProgress, answers(429), done);
    expect(await commander.send(command)).toMatchObject({ status: 201, body: { incidentVersion: 2 } });
    expect(server.heard).toHaveLength(7);
    const [first, ...others] = server.heard;
    expect(first?.headers).toMatchObject({ 'if-match': '"1"', authorization: 'Bearer token-1-0' });
    for (const other of others)
      expect({ ...other.headers, body: other.body }).toEqual({ ...first?.headers, body: first?.body });
  });

  it('is on disk before it is sent, and its answer before it counts', async () => {
    let before: JournalEntry[] = [];
    server.meetsWith((response, request) => {
      before = journalled();
      done(response, request);
    });
    await commander.send(command);
    expect(before).toMatchObject([
      { kind: 'command', seq: 1, route: 'POST /api/intake/incidents/:incidentId/registrations' },
    ]);
    expect(journalled()).toMatchObject([{ seq: 1 }, { kind: 'answer', seq: 1, attempts: 1, status: 201 }]);
  });

  it.each([400, 403, 404, 409, 422])('refused with %i is answered', async (status) => {
    server.meetsWith(answers(status, { code: 'NO' }));
    expect(await commander.send(command)).toMatchObject({ status, body: { code: 'NO' } });
    expect(server.heard).toHaveLength(1);
  });

  it('waits for a hand-off, which does not count as its own time', async () => {
    const onItsWay = answers(404, { code: 'INCIDENT.UNKNOWN' }, { 'retry-after': '0.2' });
    server.meetsWith(onItsWay, done);
    await commander.send(command);
    const [sent, answered] = journalled();
    if (sent?.kind !== 'command' || answered?.kind !== 'answer') throw new Error('not journalled');
    expect(Date.parse(answered.timedFrom) - Date.parse(sent.sentAt)).toBeGreaterThanOrEqual(200);
  });

  it('renews the session that is refused, and goes on', async () => {
    server.meetsWith(answers(401), done);
    await commander.send(command);
    expect(server.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1-0', 'Bearer token-1-1']);
  });

  it('does not ask for a new session for ever', async () => {
    server.meetsWith(...Array.from({ length: 20 }, () => answers(401)));
    expect(await commander.send(command)).toMatchObject({ status: 401 });
    expect(server.signIns).toBe(1);
  });

  it('is in flight until it is answered, and says with which attempt', async () => {
    const seen: object[] = [];
    const look =
      (then: Mood): Mood =>
      (response, request) => {
        seen.push(...[...commander.inFlight].map((flight) => ({ ...flight })));
        then(response, request);
      };
    server.meetsWith(look(hangsUp), look(done));
    const { key } = await commander.send(command);
    expect(seen).toEqual([1, 2].map((attempt) => ({ service: 'intake', person: clerk.personId, key, attempt })));
    expect(commander.inFlight.size).toBe(0);
  });

  it('that is never answered is journalled as that', async () => {
    commander = new Commander(server.url, new Sessions(server.url, 'secret', patience), journal, {
      ...patience,
      giveUpAfter: 100,
    });
    await expect(commander.send(command)).rejects.toThrow(NoAnswer);
    expect(journalled().at(-1)).toMatchObject({ kind: 'unanswered', seq: 1, lastOutcome: 'status 500' });
    expect(commander.inFlight.size).toBe(0);
  });
});

describe('a command of another system', () => {
  it('is signed anew for every attempt, by the clock that it is given, and signs nobody in', async () => {
    const key = { id: 'hotline-test', secret: 's'.repeat(32) };
    const at = new Date('2026-10-01T00:00:00.000Z');
    const sessions = new Sessions(server.url, 'secret', patience);
    commander = new Commander(server.url, sessions, journal, patience, { now: () => at });
    server.meetsWith(hangsUp, answers(200, { number: '1' }));
    const as = { personId: clerk.personId, key: () => key };
    const { incidentId: _, seen: __, ...onNothing } = command;
    expect(await commander.send({ ...onNothing, as, path: 'intake/hotline/orders' })).toMatchObject({ status: 200 });
    expect(server.signIns).toBe(0);
    const nonces = new Set(server.heard.map(({ headers }) => headers['machine-nonce']));
    expect(nonces.size).toBe(2);
    for (const { headers, body } of server.heard) {
      const signed = { method: 'POST', path: '/hotline/orders', body: Buffer.from(body) };
      expect(signatureFault(key, signed, headers as unknown as SignatureHeaders, at)).toBeUndefined();
    }
  });
});

describe('sessions', () => {
  it('are one per person, however many commands begin at once', async () => {
    server.meetsWith(...Array.from({ length: 10 }, () => done));
    await Promise.all(Array.from({ length: 10 }, () => commander.send(command)));
    expect(server.signIns).toBe(1);
    expect(server.refreshes).toBe(0);
  });
});

describe('a read', () => {
  it('of something that exists waits until it is found', async () => {
    server.meetsWith(answers(404), answers(404), answers(200, { incidentVersion: 3 }));
    expect(await commander.read(clerk, 'casebook/incidents/i', { untilFound: true })).toMatchObject({ status: 200 });
  });

  it('of something that may not exist is answered', async () => {
    server.meetsWith(answers(404));
    expect(await commander.read(clerk, 'casebook/incidents/i')).toMatchObject({ status: 404 });
  });
});
