import { wait } from '#primitives';
import { freeze, signal } from './process-family.js';
import type { RunningProcesses } from './running-processes.js';

/** What came of a fault: whether all that was hit runs again. */
export interface Outcome {
  readonly back: boolean;
  /** It was asked to end, did not, and was killed. */
  readonly forced?: boolean;
}

/** Milliseconds that whoever was asked to end has for it, as a supervisor would give it. */
const grace = 20_000;

/** Kills processes at once (-9), and waits until they have been started again. */
export async function kill(processes: RunningProcesses, names: readonly string[], stop: AbortSignal): Promise<Outcome> {
  const pids = processes.pids();
  const hit = names.map((name) => ({ name, pid: pids[name] }));
  for (const { pid } of hit) if (pid !== undefined) signal(pid, 'SIGKILL');
  const back = await Promise.all(hit.map(({ name, pid }) => processes.isBack(name, pid, stop)));
  return { back: back.every(Boolean) };
}

/** Asks a process to end, and waits until it has been started again. */
export async function restart(processes: RunningProcesses, name: string, stop: AbortSignal): Promise<Outcome> {
  const pid = processes.pid(name);
  // PostgreSQL would wait for its clients to leave, which they never do; this way it sends them away.
  if (pid !== undefined) signal(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  for (const until = Date.now() + grace; Date.now() < until && !stop.aborted; await wait(100, stop)) {
    if (processes.pid(name) !== pid) return { back: await processes.isBack(name, pid, stop) };
  }
  return { ...(await kill(processes, [name], stop)), forced: true };
}

/** Freezes a process for some milliseconds; less when it is all to stop. */
export async function freezeFor(
  processes: RunningProcesses,
  name: string,
  ms: number,
  stop: AbortSignal,
): Promise<Outcome> {
  const pid = processes.pid(name);
  if (pid === undefined) return { back: await processes.isBack(name, undefined, stop) };
  const thaw = freeze(pid);
  // Whatever ends this program: nothing stays frozen.
  process.once('exit', thaw);
  await wait(ms, stop);
  process.off('exit', thaw);
  thaw();
  return { back: true };
}
