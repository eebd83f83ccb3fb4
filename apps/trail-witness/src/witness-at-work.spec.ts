import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { eventually } from '#testing';
import { type Checkpoint, openNote, parseCheckpoint, parseVerifierKey, type VerifierKey } from '#signed-note';
import type { LogAtWork } from './log-at-work.spec.js';

const built = fileURLToPath(new URL('../../../', import.meta.url));
const name = 'witness.example/w1';
let program: string | undefined;

/** Under which everything is made that a spec file needs. */
const folder = mkdtempSync(join(tmpdir(), 'trail-witness-'));
// Spec files of one worker share it.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * The built program as docs/runbooks/witness.md has it copied: without node_modules, so that an auditor has little to
 * read.
 */
export function copyOfProgram(): string {
  const copy = newDirectory();
  for (const part of [
    'package.json',
    'dist/apps/trail-witness',
    'dist/libs/signed-note',
    'dist/libs/merkle',
    'dist/libs/proof-forms',
  ])
    cpSync(join(built, part), join(copy, part), { recursive: true });
  return join(copy, 'dist/apps/trail-witness/src/main.js');
}

export interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** A problem with this code, to compare an answer with. */
export const problem = (status: number, code: string): unknown =>
  expect.objectContaining({ status, type: 'application/problem+json', text: expect.stringContaining(`"${code}"`) });

/** A witness in a process of its own. */
export class WitnessAtWork {
  /** All that it printed. */
  private readonly printed: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly directory: string,
    private readonly logs: readonly LogAtWork[],
  ) {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => this.printed.push(chunk));
  }

  /** Resolves once it answers. */
  static async start(logs: readonly LogAtWork[], directory = join(newDirectory(), 'made')): Promise<WitnessAtWork> {
    const args = [(program ??= copyOfProgram()), ...argsFor(logs, directory), '--port', '0'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
    const witness = new WitnessAtWork(child, directory, logs);
    await eventually(() => witness.logged(30).length > 0);
    return witness;
  }

  private get url(): string {
    return `http://127.0.0.1:${this.logged(30)[0]?.port}`;
  }

  /** Another process on the same directory, for the same logs and `more`. */
  again(...more: LogAtWork[]): Promise<WitnessAtWork> {
    return WitnessAtWork.start([...this.logs, ...more], this.directory);
  }

  async add(body: string | Uint8Array): Promise<Heard> {
    return heard(await fetch(`${this.url}/add-checkpoint`, { method: 'POST', body: Buffer.from(body) }));
  }

  async get(path: string): Promise<Heard> {
    return heard(await fetch(`${this.url}${path}`));
  }

  async alarms(): Promise<{ forks: Record<string, string>[]; unproven: Record<string, string>[] }> {
    return JSON.parse((await this.get('/alarms')).text);
  }

  /** The key that it tells of itself. */
  async key(): Promise<VerifierKey> {
    const vkey = (await this.get('/')).text.split('\n').find((line) => line.startsWith(`${name}+`));
    return parseVerifierKey(vkey ?? '');
  }

  /** The last checkpoint cosigned, of its only log. */
  async cosigned(): Promise<Checkpoint> {
    const { text } = await this.get('/checkpoint');
    return parseCheckpoint(openNote(text, [await this.key()]).text);
  }

  /** Runs the program with `--check` on its directory; `args` overrule. */
  check(...args: string[]): { status: number | null; printed: string } {
    return runToEnd(...argsFor(this.logs, this.directory), '--check', ...args);
  }

  /** Lines of its log of this level, as pino numbers them. */
  logged(level: number): { msg: string; port?: number }[] {
    const lines = this.printed.join('').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line)).filter((line) => line.level === level);
  }

  /** Ends it as a crash would, or as a supervisor does. Answers the exit code. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
    return this.child.exitCode;
  }
}

/** What the program prints and how it ends, when it ends by itself. */
export function runToEnd(...args: string[]): { status: number | null; printed: string } {
  const call = [(program ??= copyOfProgram()), ...args];
  const { status, stdout } = spawnSync(process.execPath, call, { encoding: 'utf8', env: {} });
  return { status, printed: stdout };
}

const argsFor = (logs: readonly LogAtWork[], directory: string): string[] => [
  ...['--name', name, '--dir', directory],
  ...logs.flatMap(({ vkey }) => ['--log', vkey]),
];

const heard = async (answer: Response): Promise<Heard> => ({
  status: answer.status,
  type: answer.headers.get('content-type'),
  text: await answer.text(),
});

function newDirectory(): string {
  return mkdtempSync(join(folder, 'each-'));
}
