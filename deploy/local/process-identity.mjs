import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Who a process is. A pid alone is reused by the system, so before anything is signalled, the moment it began and its
 * command line must fit as well.
 */
export function look(pid) {
  return process.platform === 'linux' ? lookInProc(pid) : lookWithPs(pid);
}

/** What to write down about a process one started, to know it again later. `marker` is a part of its command line. */
export function identify(pid, marker) {
  return { pid, started: look(pid)?.started, marker };
}

/** Is the process that was written down still there? */
export function isAlive({ pid, started, marker }) {
  const seen = look(pid);
  return Boolean(seen && seen.started === started && seen.command.includes(marker));
}

let bootId;
function lookInProc(pid) {
  try {
    bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined; // dead, only not yet buried by its parent
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { started: `${bootId}/${rest[18]}`, command };
  } catch {
    return undefined;
  }
}

function lookWithPs(pid) {
  try {
    const line = execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'lstart=,command='], { encoding: 'utf8' }).trim();
    return line ? { started: line.slice(0, 24), command: line.slice(25) } : undefined;
  } catch {
    return undefined;
  }
}
