import { readdirSync, readFileSync } from 'node:fs';

/** Sends a signal; a process that has ended in the meantime is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Freezes a process with its children (PostgreSQL has one for each connection): the parent first, so that no child is
 * born meanwhile. Answers how to thaw them.
 */
export function freeze(pid: number): () => void {
  signal(pid, 'SIGSTOP');
  const children = childrenOf(pid);
  for (const child of children) signal(child, 'SIGSTOP');
  return () => {
    for (const one of [...children, pid]) signal(one, 'SIGCONT');
  };
}

/** Stops processes and lets them go on, without a look at their children: quick enough to do it often. */
export function holding(pids: readonly number[]) {
  const goOn = () => pids.forEach((pid) => signal(pid, 'SIGCONT'));
  const hold = () => {
    for (const pid of pids) signal(pid, 'SIGSTOP');
    return goOn;
  };
  return { hold, goOn };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name in brackets, which may itself hold brackets: the state, then the parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
