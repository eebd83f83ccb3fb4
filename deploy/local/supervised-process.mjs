import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify } from './process-identity.mjs';
import { say, seconds } from './say.mjs';

const LONGEST_WAIT = 10_000;
const SETTLED_AFTER = 30_000;
const LARGEST_LOG = 50 * 1024 * 1024;

/**
 * A process that is started again whenever it ends without having been asked to, waiting longer each time (half a
 * second, doubled up to ten), and from the beginning once it has held out for half a minute.
 */
export class SupervisedProcess {
  deaths = 0;
  #child;
  #stopping = false;
  #quickDeaths = 0;
  #again;

  /**
   * `command` answers {file, args, env, cwd, uid, gid} and is asked before every start; `marker` is a part of the
   * command line by which the process is known again; `changed` is called whenever the pid changes.
   */
  constructor({ name, command, marker, logFile, stopSignal = 'SIGTERM', stopWithin = 15_000, changed = () => {} }) {
    Object.assign(this, { name, command, marker, logFile, stopSignal, stopWithin, changed });
  }

  start() {
    const { file, args, ...options } = this.command();
    const log = openLog(this.logFile);
    // A session of its own: Ctrl-C in the terminal must reach the supervisor only, which stops things in order.
    const child = spawn(file, args, { ...options, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    const began = Date.now();
    this.#child = child;
    if (child.pid) {
      this.identity = identify(child.pid, this.marker);
      this.changed();
    }
    let ended = false;
    const end = (how) => {
      if (ended) return;
      ended = true;
      this.#ended(how, began);
    };
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    child.once('error', (error) => end(error.message));
  }

  #ended(how, began) {
    this.#child = undefined;
    this.identity = undefined;
    if (this.#stopping) return;
    this.deaths += 1;
    this.#quickDeaths = Date.now() - began > SETTLED_AFTER ? 0 : this.#quickDeaths + 1;
    const wait = Math.min(500 * 2 ** Math.max(0, this.#quickDeaths - 1), LONGEST_WAIT);
    say(`  !    ${this.name} died (${how}); it is started again in ${seconds(wait)}. Log: ${this.logFile}`);
    this.changed();
    this.#again = setTimeout(() => {
      this.start();
      say(`  !    ${this.name} was started again (pid ${this.#child?.pid ?? 'none'})`);
    }, wait);
  }

  /** Asks it to stop and waits; what does not go in time is killed with all its children. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#again);
    const child = this.#child;
    if (!child?.pid) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(this.stopSignal);
    const inTime = await Promise.race([gone.then(() => true), pause(this.stopWithin, false, { ref: false })]);
    if (inTime) return;
    say(`  !    ${this.name} did not stop within ${seconds(this.stopWithin)} and is killed`);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It went in this very moment.
    }
    await gone;
  }
}

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
