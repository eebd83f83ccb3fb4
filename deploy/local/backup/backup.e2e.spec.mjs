import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../databases.mjs';
import { stopLeftovers } from '../leftovers.mjs';
import { platformFile, readPlatformFile } from '../platform-file.mjs';
import { baseBackups } from './backup-folder.mjs';

/** A platform of its own beside the one that the other tests run against: it is destroyed. */
const beside = JSON.parse(readFileSync(process.env.E2E_PLATFORM_FILE, 'utf8'));
const portOffset = String(beside.ports.postgres - 25432 + 700);

let folder;
let data;
let backups;
const children = [];

beforeAll(async () => {
  folder = join(tmpdir(), `grid-dispatch-backup-${portOffset}`);
  data = join(folder, 'data');
  backups = join(folder, 'backups');
  // A run that was killed leaves its servers, on the ports that this one needs.
  await stopLeftovers(data);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chmodSync(folder, 0o711); // PostgreSQL's user has to come through
  mkdirSync(data);
});

afterAll(async () => {
  for (const child of children) kill(child.pid);
  await stopLeftovers(data);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one of our programs; `ended` gives its exit code and what it said. */
function run(file, ...args) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let [out, said] = ['', ''];
  const log = createWriteStream(join(folder, 'said.log'), { flags: 'a' });
  child.stdout.on('data', (chunk) => (out += chunk));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (said += chunk));
    stream.pipe(log, { end: false });
  }
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve({ code, out, said })));
  return { child, ended };
}

const start = () => run('deploy/local/start.mjs', '--data', data, `--port-offset=${portOffset}`, '--backups', backups);

const platform = () => readPlatformFile(data);

/** Waits until `reached`, for as long as the program that must bring it there runs. */
async function whileRuns({ ended }, reached) {
  let over;
  void ended.then((end) => (over = end));
  while (!(await reached())) {
    if (over) throw new Error(`it ended before that: ${over.said}`);
    await pause(200);
  }
}

const untilReady = (started) => whileRuns(started, () => platform()?.state === 'ready');

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/** As when the power goes: the supervisor first, so that nothing is started again. */
async function killEverything({ child, ended }) {
  const { processes } = platform();
  kill(child.pid);
  for (const { pid } of Object.values(processes)) kill(pid);
  await ended;
}

const answers = (journal) =>
  existsSync(journal) ? readFileSync(journal, 'utf8').split('"kind":"answer"').length - 1 : 0;

/** Lifecycles as fast as the machine is, so that they take as long on a slow one as everything else there. */
const replay = (journal, count, seed) =>
  run(
    'dist/tools/replay/main.js',
    ...['--input', 'deploy/demo/service-requests-la.csv', '--count', String(count), '--concurrency', '3'],
    ...['--seed', seed, '--platform', platformFile(data), '--journal', journal, '--json'],
  );

const restore = (...more) =>
  run('deploy/local/restore.mjs', '--from', backups, '--data', data, `--port-offset=${portOffset}`, ...more).ended;

/** Ends with nothing lost, doubled or missing; some incidents are reported by two, so there may be more than asked for. */
async function expectAllIsWell(replayed, count) {
  const { code, out, said } = await replayed.ended;
  const result = out ? JSON.parse(out) : said;
  const nothing = { lost: 0, duplicated: 0, trailMissing: 0, deadLetters: 0, parked: 0, rulesBroken: 0 };
  expect({ code, result }).toEqual({ code: 0, result: expect.objectContaining(nothing) });
  expect(result.accepted).toBeGreaterThanOrEqual(count);
}

/** One query in the database of each custodian, as the checker; the results one after the other. */
async function inEachCustody(sql) {
  const results = [];
  for (const name of ['intake', 'dispatch', 'handling', 'closure'])
    results.push((await withClient(platform().databases[name].readUrl, (client) => client.query(sql))).rows);
  return results;
}

/** How many entries of a type the trail has. */
const onTrail = (type) =>
  withClient(platform().databases.trail.readUrl, async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM entry WHERE type = $1', [type]);
    return rows[0].count;
  });

/** The newest checkpoint, kept where an outsider would keep it: what comes later must go on from it. Answers its size. */
async function keepCheckpoint() {
  const answer = await fetch(`${platform().baseUrl}/api/trail/checkpoint`);
  const note = await answer.text();
  appendFileSync(join(folder, 'seen.txt'), `${note}\n`);
  return Number(note.split('\n')[1]);
}

/** What the verifier says, also of every checkpoint that was kept. */
async function verified() {
  const options = ['--live', '--json', '--platform', platformFile(data), '--checkpoints', join(folder, 'seen.txt')];
  const { code, out, said } = await run('dist/tools/trail-verify/main.js', ...options).ended;
  return { code, result: out ? JSON.parse(out) : said };
}

/** What the verifier finds below a log that goes on from all that was published before, as one history. */
async function foundBelowOneHistoryFrom(published) {
  const { result } = await verified();
  expect(result).toMatchObject({ illegalSteps: 0 });
  expect(result.entries).toBeGreaterThanOrEqual(published);
  return result.problems;
}

let second;

describe('backup and restore', () => {
  it('lose nothing that was acknowledged when all but Kafka and the backups is destroyed', async () => {
    const first = start();
    await untilReady(first);
    const journal = join(folder, 'first.jsonl');
    const replayed = replay(journal, 20, 'backup');
    await whileRuns(replayed, () => answers(journal) >= 20);
    // Commits wait for the receiver until the supervisor has it again.
    kill(platform().pids.receiver);
    expect(await run('deploy/local/backup.mjs', '--data', data).ended).toMatchObject({ code: 0 });
    expect(baseBackups(backups)).toHaveLength(2);
    const before = answers(journal);
    // With work in flight: otherwise this proves less than it says.
    await whileRuns(replayed, () => answers(journal) >= before + 20);

    const published = await keepCheckpoint();
    await killEverything(first);
    for (const name of readdirSync(data)) if (name !== 'kafka') rmSync(join(data, name), { recursive: true });

    expect(await restore()).toMatchObject({
      code: 0,
      said: expect.stringMatching(/ok +[1-9]\d* places on Kafka set back/),
    });
    second = start();
    await untilReady(second);
    await expectAllIsWell(replayed, 20);
    // The one by hand, and the one that the new timeline begins with.
    await whileRuns(second, async () => (await onTrail('audit.backup-made.v1')) === 2);
    await whileRuns(second, async () => (await onTrail('audit.restored.v1')) === 1);
    expect(await foundBelowOneHistoryFrom(published)).toEqual([]);
  }, 900_000);

  it('to a moment bring back what Kafka knows since then, and no rule takes a step a second time', async () => {
    const journal = join(folder, 'second.jsonl');
    const replayed = replay(journal, 12, 'moment');
    await whileRuns(replayed, () => answers(journal) >= 50);
    const publishedThen = await keepCheckpoint();
    const moment = new Date().toISOString();
    await expectAllIsWell(replayed, 12);
    const versions = 'SELECT incident_id, version, stage FROM incident ORDER BY incident_id';
    const before = await inEachCustody(versions);
    const published = await keepCheckpoint();
    second.child.kill('SIGTERM');
    await second.ended;

    expect(await restore('--at', moment)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/dispatch waits for [1-9]\d* incidents/),
    });
    const third = start();
    await untilReady(third);
    await whileRuns(third, async () => (await inEachCustody('SELECT FROM step_ahead')).flat().length === 0);
    // Each service has all of them again, as they were: nobody took another step.
    await whileRuns(third, async () => isDeepStrictEqual(await inEachCustody(versions), before));
    // Finds dead letters of before as well; and numbers and versions go on where Kafka's end.
    await expectAllIsWell(replay(join(folder, 'third.jsonl'), 3, 'afterwards'), 3);
    await whileRuns(third, async () => (await onTrail('audit.restored.v1')) === 2);
    expect(readFileSync(join(data, 'logs/trail.log'), 'utf8')).toMatch(/[1-9]\d* entries taken back from the archive/);
    // Texts and files that were taken since then are lost (ADR 27), and the log says which; nothing else is.
    const lost = await foundBelowOneHistoryFrom(published);
    expect(new Set(lost.map(({ kind }) => kind))).toEqual(new Set(['TEXT_MISSING', 'FILE_MISSING']));
    expect(lost.filter(({ sequence }) => sequence <= publishedThen)).toEqual([]);
    third.child.kill('SIGTERM');
    await third.ended;
  }, 900_000);
});
