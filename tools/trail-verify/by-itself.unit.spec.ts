import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { goldenEvent } from '#contracts';
import { eventLike } from '#testing';
import { entries, honest, refused } from './honest-export.spec.js';
import { linesOf, removeWritten, rootOf, written } from './written-export.spec.js';

const textOf = (name: string) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
const source = textOf('verify-offline');
const deadlines = textOf('verify-deadlines');
const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
const program = join(elsewhere, 'verify-offline.js');
const second = join(elsewhere, 'verify-deadlines.js');

/** As the build compiles it, and then alone in a folder without a package.json. */
beforeAll(() => {
  const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8')) as object;
  writeFileSync(program, transformSync(source, { ...options, swcrc: false }).code);
  writeFileSync(second, transformSync(deadlines, { ...options, swcrc: false }).code);
});
afterAll(() => {
  removeWritten();
  rmSync(elsewhere, { recursive: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: elsewhere });

describe('the verifier, copied to another machine', () => {
  it.each([source, deadlines])('imports nothing but Node’s own modules', (text) => {
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(2);
    expect(imported.filter((name) => !name!.startsWith('node:'))).toEqual([]);
  });

  it('finds no problem in an honest export', () => {
    const { status, stdout, stderr } = run(written(honest), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      entries: 12,
      root: rootOf(entries).toString('base64'),
      checkpoints: 3,
      illegalSteps: 0,
      problems: [],
    });
    expect(stderr).toMatch(/^\d+ entries\/s, \d+ MB at the most\n$/);
    expect(status).toBe(0);
  });

  it('tells problems to people, and by its exit code', () => {
    const { status, stdout } = run(written({ ...honest, entries: linesOf(entries.with(5, refused)) }));
    expect(stdout).toContain('ROOT_MISMATCH 5 "not as signed: 5 to 8"\n');
    expect(stdout).toContain('DUPLICATE_ENTRY 8 "the same bytes as entry 6"\n');
    expect(status).toBe(1);
  });

  it('lets no entry write lines of its own into what people read', () => {
    const { stdout } = run(
      written({ ...honest, entries: linesOf(entries.with(5, '{"incidentversion":1,"type":"a\\nb"}')) }),
    );
    expect(stdout).toMatch(/^STEP_MALFORMED 6 "a\\nb does not/m);
  });

  it.each([
    ['no directory', [], 'DIR [--json]'],
    ['two directories', ['one', 'two'], 'DIR [--json]'],
    ['an option that is none', ['--jsn', '.'], 'jsn'],
    ['a directory that is not there', ['nowhere'], 'nowhere'],
    ['a directory that is no export', ['.'], 'keys.txt'],
    ['keys that are not there', [written(honest), '--keys', 'none.txt'], 'none.txt'],
  ])('answers %s with 2 and why', (_, args, why) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});

describe('the verifier of deadlines, beside it', () => {
  const tried = (...args: string[]) =>
    spawnSync(process.execPath, [second, ...args], { encoding: 'utf8', cwd: elsewhere });

  it('says what it computed, and by its exit code that nothing was wrong', () => {
    const { status, stdout } = tried(written(honest));
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^clocks: \{"recomputed":0,"byLaw":\d+\}\n$/),
    });
  });

  it('tells what is wrong', () => {
    const clocksStarted = [{ ...goldenEvent('incident.dispatched.v1').data.clocksStarted[0]!, timeRules: 7 }];
    const entry = eventLike('incident.dispatched.v1', { data: { clocksStarted } }).bytes;
    const { status, stdout } = tried(written({ ...honest, entries: linesOf([entry]) }));
    expect(stdout).toMatch(/^TIME_RULES_UNKNOWN 1 "/);
    expect(status).toBe(1);
  });

  it.each([[], ['nowhere']])('answers a directory that is none with 2: %s', (...args) =>
    expect(tried(...args)).toMatchObject({ status: 2, stdout: '' }),
  );
});

describe('its runbook', () => {
  const runbook = readFileSync(new URL('../../docs/runbooks/verify-the-trail.md', import.meta.url), 'utf8');
  const [offline, live] = runbook.split(/^## A running platform$/m) as [string, string];
  const liveSource = readdirSync(new URL('./live/', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(new URL(`./live/${name}`, import.meta.url), 'utf8'));

  it.each([
    ['of an export', offline, source + deadlines],
    ['of a running platform', live, liveSource.join('\n')],
  ])('explains every kind of problem %s, and no other', (_, text, code) => {
    const firstCells = [...text.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell]) => cell);
    const explained = firstCells.flatMap((cell) => [...cell!.matchAll(/[A-Z_]+/g)].map(([kind]) => kind));
    const reported = new Set([...code.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, kind]) => kind));
    expect([...explained].sort()).toEqual([...reported].sort());
  });
});
