import { readdirSync, readFileSync } from 'node:fs';

/** What each process of the platform has used since it was started, its children and children's children included. */
export interface ProcessUse {
  /** Milliseconds of CPU time, user and system. */
  readonly cpuMs: number;
  /** Proportional set size in MiB: memory shared by several processes counts once. */
  readonly memoryMb: number;
}

interface Stat {
  readonly parent: number;
  readonly ticks: number;
}

/** /proc counts in hundredths of a second on every Linux there is (USER_HZ). */
const msPerTick = 10;

/** Reads a line of /proc/PID/stat: the parent, and all CPU time of the process and of its children that have ended. */
export function readStat(line: string): Stat {
  // The command in brackets may itself hold brackets and blanks.
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, ticks] = [fields[1], fields.slice(11, 15).reduce((sum, each) => sum + each, 0)];
  return { parent, ticks };
}

/** The use of each named process, and of whatever descends from it. A process that has ended used nothing. */
export function useOf(pids: ReadonlyMap<string, number>): Map<string, ProcessUse> {
  const stats = allStats();
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of stats) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const tree = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(tree)];
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  return new Map(
    [...pids].map(([name, pid]) => {
      const all = tree(pid);
      const cpuMs = sum(all.map((each) => stats.get(each)?.ticks ?? 0)) * msPerTick;
      return [name, { cpuMs, memoryMb: sum(all.map(pssOf)) }];
    }),
  );
}

function allStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const line = /^\d+$/.test(name) && contentOf(`/proc/${name}/stat`);
    if (line) stats.set(Number(name), readStat(line));
  }
  return stats;
}

const pssOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(contentOf(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0) / 1_024;

/** Undefined for a process that has just ended. */
function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
