import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Problem } from './problem.mjs';

const running = new Set();
let stopping = false;

/**
 * Runs a program to its end, its output into a log file; it reads `input`, if there is any. In a group of its own, so that Ctrl-C reaches it only through
 * `stopOneShots`, with all that it started.
 */
export async function runToEnd(command, args, { logFile, input, ...options }) {
  if (stopping) throw new Error(`${command} is not run: everything is being stopped`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      stdio: [input === undefined ? 'ignore' : 'pipe', log, log],
      detached: true,
    });
    child.stdin?.on('error', () => undefined); // It ended before it had read all; its exit code tells.
    child.stdin?.end(input);
    running.add(child);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('exit', () => running.delete(child));
  }).finally(() => closeSync(log));
}

/** Ends whatever `runToEnd` has under way, and lets nothing more begin: the last thing before this process ends. */
export async function stopOneShots() {
  stopping = true;
  const ended = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) signalGroup(child.pid, 'SIGTERM');
  const force = setTimeout(() => [...running].forEach(({ pid }) => signalGroup(pid, 'SIGKILL')), 5000);
  await Promise.all(ended);
  clearTimeout(force);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended on its own in the meantime.
  }
}

/** The first line of a program's answer (`java -version` writes it to stderr), or undefined when there is no such program. */
export function answerOf(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return result.error || result.status !== 0 ? undefined : `${result.stdout}${result.stderr}`.trim();
}

/** The last line of a log that says something, for the sentence about a failure. */
export function lastWords(logFile, pattern = /\S/) {
  try {
    const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).trim().split('\n').slice(-200);
    const telling = lines.filter((line) => !/^\s+at |^Node\.js v/.test(line));
    return messageOf((telling.findLast((line) => pattern.test(line)) ?? telling.at(-1) ?? '').trim()).slice(0, 300);
  } catch {
    return '';
  }
}

/** The first line of a log that fits, less what `strip` takes away: for programs that begin with the reason and end with advice. */
export function firstWords(logFile, pattern, strip = '') {
  const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).split('\n');
  return (lines.find((line) => pattern.test(line)) ?? 'it says nothing').replace(strip, '').trim().slice(0, 300);
}

/** How our own programs begin the line that says why they ended: a thrown error, or a log record of level error or fatal. */
export const ERROR_LINE = /^\w*Error\b|^\w+ \[Error\]|^error\b|"level":("error"|"fatal"|50|60)\b/i;

/** Our services log in JSON; for a sentence only the words in it count. */
function messageOf(line) {
  try {
    const { msg = '', err } = JSON.parse(line);
    return [msg, err?.message].filter((text, at, all) => text && all.indexOf(text) === at).join(': ');
  } catch {
    return line;
  }
}

/** Runs one of our own built programs to its end; a failure becomes a sentence that names its log. */
export async function runBuilt(label, file, options) {
  const { code, signal } = await runToEnd(process.execPath, [file], options);
  if (code === 0) return;
  throw new Problem(
    `${label} failed (${signal ?? `exit code ${code}`}): "${lastWords(logFile, ERROR_LINE)}". See ${options.logFile}, put it right and run the command again.`,
  );
}
