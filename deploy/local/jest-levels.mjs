import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { say } from './say.mjs';
import { root } from './settings.mjs';

const running = new Set();
/** Milliseconds that Jest may take to end once its result is written: what a test left running can hold it for ever. */
const toEnd = 30_000;

/**
 * Runs Jest on one level (`unit`, `int` or `e2e`: the suffix of the spec files). Answers {passed, failed, skipped}. What
 * destroys a platform of its own, and waits for Kafka most of the time, goes on beside the others.
 */
export async function runLevel(level, { args, env, outputDir }) {
  say(`\n== ${level} tests`);
  const parts =
    level === 'e2e' && args.length === 0
      ? { e2e: [butFor(ownPlatform)], [`${level}-beside`]: [ownPlatform] }
      : { [level]: args };
  mkdirSync(outputDir, { recursive: true });
  // A level that vanished must show; of what a person names there may be none on this level.
  const counts = await Promise.all(
    Object.entries(parts).map(([name, given]) =>
      runJest({
        args: [...given, ...(args.length > 0 ? ['--passWithNoTests'] : [])],
        env: { ...env, TEST_LEVEL: level },
        outputFile: join(outputDir, `${name}.json`),
      }),
    ),
  );
  return counts.reduce((one, other) => ({
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }));
}

const ownPlatform = 'deploy/local/backup/';
const butFor = (path) => `^(?!.*${path})`;

async function runJest({ args, env, outputFile }) {
  rmSync(outputFile, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { code, signal } = await run(
    [jest, '--json', `--outputFile=${outputFile}`, ...args],
    { ...process.env, ...env },
    outputFile,
  );
  const counts = countsIn(outputFile);
  if (counts.failed === 0 && code !== 0) {
    say(`Jest ended with ${signal ?? `exit code ${code}`} although no test failed: that counts as one failure.`);
    counts.failed = 1;
  }
  return counts;
}

/** The process groups of Jest and its workers, those that are running, are ended. */
export async function stopJest() {
  await Promise.all([...running].map(end));
}

async function end(jest) {
  const gone = new Promise((resolve) => jest.once('exit', resolve));
  try {
    process.kill(-jest.pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
  await gone;
}

function run(args, env, outputFile) {
  return new Promise((resolve, reject) => {
    // stdout carries the whole result as JSON, which is in the file as well; what people read goes to stderr.
    const jest = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    });
    running.add(jest);
    const looking = setInterval(() => {
      if (!existsSync(outputFile) || Date.now() - statSync(outputFile).mtimeMs < toEnd) return;
      clearInterval(looking);
      say('Jest does not end, although all tests have: something that they started still runs. It is stopped.');
      void end(jest);
    }, 1_000);
    jest.once('error', reject);
    jest.once('exit', (code, signal) => {
      clearInterval(looking);
      running.delete(jest);
      resolve({ code, signal });
    });
  });
}

/** A suite that could not even run holds no tests, so it is counted as a failure of its own. */
function countsIn(file) {
  let result;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** What `npm test -- ...` was given: which level, and what goes on to Jest. */
export function readTestArguments(argv) {
  const args = [...argv];
  const take = (flag) => {
    const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
    if (at < 0) return undefined;
    const [given] = args.splice(at, 1);
    return given.includes('=') ? given.slice(flag.length + 1) : args.splice(at, 1)[0];
  };
  const level = take('--level');
  if (level !== undefined && !LEVELS.includes(level))
    throw new Problem(`There is no test level "${level}": the levels are ${LEVELS.join(', ')}.`);
  const portOffset = take('--port-offset') ?? process.env.TEST_PORT_OFFSET ?? '1000';
  if (!Number.isInteger(Number(portOffset)))
    throw new Problem(`The port offset "${portOffset}" is not a whole number: give one, as in --port-offset 2000.`);
  return { levels: level ? [level] : LEVELS, portOffset: Number(portOffset), jestArgs: args };
}

const LEVELS = ['unit', 'int', 'e2e'];
