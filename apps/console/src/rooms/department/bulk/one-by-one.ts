import type { Task } from '../tasks/task.js';

export type Outcome =
  { readonly state: 'waiting' | 'sending' | 'done' } | { readonly state: 'failed'; readonly error: unknown };

/** What is sent for one task; the key is the same as long as it is about the same, however often it is tried. */
export type SendOne = (task: Task, key: string) => Promise<unknown>;

/**
 * Sends one command for each of several tasks, one after the other: each has its own key, version and result, and what
 * fails holds up none of the others. A second run sends what has not been done, under the keys of the first.
 */
export class OneByOne {
  private readonly keys = new Map<string, string>();
  private readonly outcomes = new Map<string, Outcome>();
  private stopped = false;

  constructor(
    private readonly send: SendOne,
    private readonly changed: (outcomes: ReadonlyMap<string, Outcome>) => void,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  async run(tasks: readonly Task[]): Promise<void> {
    this.stopped = false;
    const left = tasks.filter(({ incident }) => this.outcomes.get(incident.incidentId)?.state !== 'done');
    for (const { incident } of left) this.set(incident.incidentId, { state: 'waiting' });
    for (const task of left) {
      if (this.stopped) return;
      await this.one(task);
    }
  }

  /** What is on its way is waited for; what has not begun stays as it was. */
  stop(): void {
    this.stopped = true;
  }

  private async one(task: Task): Promise<void> {
    const { incidentId, incidentVersion } = task.incident;
    // Another version is another request: under the key of the first it would be refused.
    const about = `${incidentId} ${incidentVersion}`;
    const key = this.keys.get(about) ?? this.newKey();
    this.keys.set(about, key);
    this.set(incidentId, { state: 'sending' });
    try {
      await this.send(task, key);
      this.set(incidentId, { state: 'done' });
    } catch (error) {
      this.set(incidentId, { state: 'failed', error });
    }
  }

  private set(incidentId: string, outcome: Outcome): void {
    this.outcomes.set(incidentId, outcome);
    this.changed(new Map(this.outcomes));
  }
}
