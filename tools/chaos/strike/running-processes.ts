import { readFileSync } from 'node:fs';
import { wait } from '#primitives';
import { z } from 'zod';

const platformSchema = z.object({
  pids: z.record(z.string(), z.int().positive()),
  /** Of services and gateways. */
  processUrls: z.record(z.string(), z.url()),
});

/** Milliseconds for a process to come back: a supervisor waits longer each time it dies, and a server may recover first. */
const patience = 120_000;

/** Not the platform's own: they stand for a county's load balancer and the city's hotline, which remembers in memory only. */
const isPart = (name: string): boolean => name !== 'balancer' && name !== 'hotline-simulator';

/** The platform's processes as its supervisor has them now. */
export class RunningProcesses {
  constructor(private readonly file: string) {}

  names(): string[] {
    return Object.keys(this.pids()).filter(isPart);
  }

  replicasOf(service: string): string[] {
    return this.names().filter((name) => serviceOf(name) === service);
  }

  /** Undefined while it is not running. */
  pid(name: string): number | undefined {
    return this.pids()[name];
  }

  /** By name. */
  pids(): Readonly<Record<string, number>> {
    return this.read().pids;
  }

  /** Waits until it runs (under another pid than `old`), and answers if it is a service. False when patience ends first. */
  async isBack(name: string, old: number | undefined, signal?: AbortSignal): Promise<boolean> {
    for (const until = Date.now() + patience; Date.now() < until && !signal?.aborted; await wait(100, signal)) {
      const pid = this.pid(name);
      if (pid !== undefined && pid !== old && (await this.answers(name))) return true;
    }
    return false;
  }

  private async answers(name: string): Promise<boolean> {
    const url = this.read().processUrls[name];
    if (url === undefined) return true;
    try {
      const answer = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  private read(): z.infer<typeof platformSchema> {
    return platformSchema.parse(JSON.parse(readFileSync(this.file, 'utf8')));
  }
}

/** `dispatch` of `dispatch#2`. */
export const serviceOf = (process: string): string => process.split('#', 1)[0] ?? process;
