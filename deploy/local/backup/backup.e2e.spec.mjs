import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopLeftovers } from '../leftovers.mjs';
import { baseBackups } from './backup-folder.mjs';

/** A platform of its own beside the one that the other tests run against: it is destroyed. */
const beside = JSON.parse(readFileSync(process.env.E2E_PLATFORM_FILE, 'utf8'));
const portOffset = String(beside.ports.postgres - 25432 + 700);

let folder;
let data;
let backups;
let platformFile;
const children = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  data = join(folder, 'data');
  backups = join(folder, 'backups');
  platformFile = join(data, 'platform.json');
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

const start = () => run('deploy/local/start.mjs', '--data', data, '--port-offset', portOffset, '--backups', backups);

const platform = () => (existsSync(platformFile) ? JSON.parse(readFileSync(platformFile, 'utf8')) : undefined);

async function untilReady(started) {
  let over;
  void started.ended.then((end) => (over = end));
  while (platform()?.state !== 'ready') {
    if (over) throw new Error(`it did not start: ${over.said}`);
    await pause(200);
  }
}

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

const journalled = (journal, what) =>
  existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => line.includes(`"${what}"`)).length
    : 0;

describe('backup and restore', () => {
  it('lose nothing that was acknowledged when all but Kafka and the backups is destroyed', async () => {
    const first = start();
    await untilReady(first);
    const journal = join(folder, 'replay.jsonl');
    const replay = run(
      'dist/tools/replay/main.js',
      ...['--input', 'deploy/demo/service-requests-la.csv', '--count', '30', '--rate', '0.7', '--seed', 'backup'],
      ...['--platform', platformFile, '--journal', journal, '--json'],
    );
    while (journalled(journal, 'answer') < 20) await pause(200);
    // Commits wait for the receiver until the supervisor has it again.
    kill(platform().pids.receiver);
    expect(await run('deploy/local/backup.mjs', '--data', data).ended).toMatchObject({ code: 0 });
    expect(baseBackups(backups)).toHaveLength(2);
    const before = journalled(journal, 'answer');
    let over = false;
    void replay.ended.then(() => (over = true));
    while (!over && journalled(journal, 'answer') < before + 20) await pause(100);
    // With work in flight: otherwise this proves less than it says.
    expect(over || journalled(journal, 'ended') === 30).toBe(false);

    await killEverything(first);
    for (const name of readdirSync(data)) if (name !== 'kafka') rmSync(join(data, name), { recursive: true });

    const restored = await run(
      'deploy/local/restore.mjs',
      ...['--from', backups, '--data', data, '--port-offset', portOffset],
    ).ended;
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/ok +[1-9]\d* places on Kafka set back/) });
    const second = start();
    await untilReady(second);

    const { code, out } = await replay.ended;
    expect(JSON.parse(out)).toMatchObject({ accepted: 30, lost: 0, duplicated: 0, trailMissing: 0, deadLetters: 0 });
    expect(code).toBe(0);
    second.child.kill('SIGTERM');
    await second.ended;
  }, 400_000);
});
