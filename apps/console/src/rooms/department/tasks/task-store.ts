import { isRemoval, type Change } from '#live-client';
import type { ListedIncident } from '../../../parts/incident/incident.js';
import { byRemainingTime, type Task, taskOf } from './task.js';

/** The tasks of a desk, by incident: what is none of its business is not kept. */
export class TaskStore {
  private readonly tasks = new Map<string, Task>();
  private unseen: Set<string> | undefined;

  constructor(private readonly units: () => ReadonlySet<string>) {}

  get(incidentId: string): Task | undefined {
    return this.tasks.get(incidentId);
  }

  inOrder(): Task[] {
    return [...this.tasks.values()].sort(byRemainingTime);
  }

  /** What comes until {@link endLoading} is all there is; what was there before stays until then. */
  beginLoading(): void {
    this.unseen = new Set(this.tasks.keys());
  }

  endLoading(): void {
    for (const incidentId of this.unseen ?? []) this.tasks.delete(incidentId);
    this.unseen = undefined;
  }

  /** Takes in what has changed, in order. An older state than the one that is there changes nothing. */
  take(changes: readonly Change<ListedIncident>[]): void {
    const units = this.units();
    for (const change of changes) {
      const { incidentId } = change;
      this.unseen?.delete(incidentId);
      const before = this.tasks.get(incidentId);
      if (isRemoval(change)) this.tasks.delete(incidentId);
      else if (!before || before.incident.incidentVersion <= change.incidentVersion) {
        const task = taskOf(change, units);
        if (task) this.tasks.set(incidentId, task);
        else this.tasks.delete(incidentId);
      }
    }
  }
}
