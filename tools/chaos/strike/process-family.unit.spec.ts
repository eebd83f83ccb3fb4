import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { freeze, signal } from './process-family.js';

const stateOf = (pid: number): string => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
};

describe('a process with its children', () => {
  it('is frozen whole, and thawed whole', async () => {
    const parent = spawn('/bin/sh', ['-c', 'sleep 60 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pids = [parent.pid!, Number(line.toString())];
    const thaw = freeze(pids[0]!);
    await eventually(async () => pids.every((pid) => stateOf(pid) === 'T'));
    thaw();
    await eventually(async () => pids.every((pid) => stateOf(pid) !== 'T'));
    for (const pid of pids.reverse()) signal(pid, 'SIGKILL');
    await once(parent, 'exit');
    expect(() => signal(pids[1]!, 'SIGCONT')).not.toThrow();
  });
});
