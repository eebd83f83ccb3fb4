import { describe, expect, it } from '@jest/globals';
import { readStat, useOf } from './processes.js';

describe('what a process has used', () => {
  it('is read past a command with brackets and blanks in it', () =>
    expect(readStat('42 (a) b (c)) S 7 42 42 0 -1 4194560 100 0 0 0 11 22 33 44 20 0 1 0 100 1000 10')).toEqual({
      parent: 7,
      ticks: 110,
    }));

  it('grows with the work of this very process', () => {
    const me = new Map([['me', process.pid]]);
    const before = useOf(me).get('me')!;
    for (const until = Date.now() + 100; Date.now() < until;);
    const after = useOf(me).get('me')!;
    expect(after.cpuMs).toBeGreaterThan(before.cpuMs);
    expect(after.memoryMb).toBeGreaterThan(10);
  });

  it('is nothing for a process that has ended', () =>
    expect(useOf(new Map([['gone', 2 ** 22 + 1]])).get('gone')).toEqual({ cpuMs: 0, memoryMb: 0 }));
});
