import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#signed-note';
import type { Witness } from './ask-witness.js';

/** The built witness program, for one log, with a directory of its own. */
export class WitnessProgram {
  readonly directory = mkdtempSync(join(tmpdir(), 'trail-witness-'));
  private child: ChildProcess | undefined;

  constructor(private readonly log: VerifierKey) {}

  /** Starts it, again where it was stopped; at a port of its own unless one is given. */
  async start(at = 0): Promise<Witness> {
    const main = fileURLToPath(new URL('../../../../dist/apps/trail-witness/src/main.js', import.meta.url));
    const args = ['--name', 'witness.example/w1', '--log', formatVerifierKey(this.log), '--dir', this.directory];
    const child = spawn(process.execPath, [main, ...args, '--port', String(at)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {},
    });
    this.child = child;
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const { port, key } = JSON.parse(line) as { port: number; key: string };
    return { url: `http://127.0.0.1:${port}/`, key: parseVerifierKey(key) };
  }

  async kill(): Promise<void> {
    if (!this.child) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    this.child = undefined;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true });
  }
}
