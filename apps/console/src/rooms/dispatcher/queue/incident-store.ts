import { isRemoval, type Change } from '#live-client';
import { isOver, type QueuedIncident } from './queued-incident.js';
import { inOrder, type Place, placeOf, type QueueName, queueNames, queuesOf } from './queues.js';
import { SortedPlaces } from './sorted-places.js';

interface Kept {
  readonly incident: QueuedIncident;
  readonly place: Place;
  readonly queues: readonly QueueName[];
}

/** The open incidents that somebody sees, by id, each in the queues it stands in. */
export class IncidentStore {
  private readonly kept = new Map<string, Kept>();
  private readonly queues = new Map(queueNames.map((name) => [name, new SortedPlaces()] as const));
  private unseen: Set<string> | undefined;

  constructor(private readonly now: () => number) {}

  get size(): number {
    return this.kept.size;
  }

  get(incidentId: string): QueuedIncident | undefined {
    return this.kept.get(incidentId)?.incident;
  }

  *all(): Iterable<QueuedIncident> {
    for (const { incident } of this.kept.values()) yield incident;
  }

  ids(queue: QueueName): readonly string[] {
    return this.queues.get(queue)!.ids();
  }

  count(queue: QueueName): number {
    return this.queues.get(queue)!.size;
  }

  /** What comes until {@link endLoading} is all there is; what was there before stays until then. */
  beginLoading(): void {
    this.unseen = new Set(this.kept.keys());
  }

  endLoading(): void {
    for (const incidentId of this.unseen ?? []) this.remove(incidentId);
    this.unseen = undefined;
  }

  /** Takes in what has changed, in order. An older state than the one that is there changes nothing. */
  take(changes: readonly Change<QueuedIncident>[]): void {
    const latest = new Map(changes.map((change) => [change.incidentId, change]));
    const now = this.now();
    const entering = new Map<QueueName, Place[]>();
    for (const [incidentId, change] of latest) {
      this.unseen?.delete(incidentId);
      if (isRemoval(change) || isOver(change)) this.remove(incidentId);
      else this.put(change, now, entering);
    }
    for (const [queue, places] of entering) this.queues.get(queue)!.addAll(places);
  }

  /** Time passes: what has become due soon or overdue moves. Gives whether anything did. */
  tick(): boolean {
    const now = this.now();
    let moved = false;
    for (const [incidentId, { incident, place, queues }] of this.kept) {
      const queuesNow = queuesOf(incident, now);
      if (isSame(queues, queuesNow)) continue;
      moved = true;
      queues.filter((name) => !queuesNow.includes(name)).forEach((name) => this.queues.get(name)!.remove(place));
      queuesNow.filter((name) => !queues.includes(name)).forEach((name) => this.queues.get(name)!.add(place));
      this.kept.set(incidentId, { incident, place, queues: queuesNow });
    }
    return moved;
  }

  private put(incident: QueuedIncident, now: number, entering: Map<QueueName, Place[]>): void {
    const before = this.kept.get(incident.incidentId);
    if (before && before.incident.incidentVersion > incident.incidentVersion) return;
    const [place, queues] = [placeOf(incident), queuesOf(incident, now)];
    const hasMoved = !before || inOrder(before.place, place) !== 0;
    const left = before ? before.queues.filter((name) => hasMoved || !queues.includes(name)) : [];
    left.forEach((name) => this.queues.get(name)!.remove(before!.place));
    for (const name of queues) {
      if (!hasMoved && before.queues.includes(name)) continue;
      const places = entering.get(name);
      if (places) places.push(place);
      else entering.set(name, [place]);
    }
    this.kept.set(incident.incidentId, { incident, place, queues });
  }

  private remove(incidentId: string): void {
    const gone = this.kept.get(incidentId);
    if (!gone) return;
    this.kept.delete(incidentId);
    gone.queues.forEach((name) => this.queues.get(name)!.remove(gone.place));
  }
}

const isSame = (some: readonly QueueName[], others: readonly QueueName[]): boolean =>
  some.length === others.length && some.every((name, nth) => name === others[nth]);
