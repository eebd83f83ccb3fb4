import { Inject, Injectable } from '@nestjs/common';
import type { IncidentEvent } from '#contracts';
import type { FollowedIncidents, IncidentFollower } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import type { EntityManager } from 'typeorm';
import { saveChanges } from '../changes/incident-change.store.js';
import { changeBetween } from '../domain/incident-change.js';
import { type IncidentView, neverHeardOf, viewAfter } from '../domain/incident-view.js';
import { LiveHints } from '../live/live-hints.js';
import { lockViews, saveTimeline, saveViews } from '../persistence/incident-view.store.js';
import { noteIncident } from './note-incident.js';

/** The views of one consumed batch: loaded once, folded in memory, written once. */
class ProjectedIncidents implements FollowedIncidents {
  private readonly before: ReadonlyMap<string, IncidentView>;
  private readonly views: Map<string, IncidentView>;
  private readonly changed = new Set<string>();
  private readonly steps: IncidentEvent[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly hints: LiveHints,
    loaded: readonly IncidentView[],
  ) {
    this.before = new Map(loaded.map((view) => [view.incidentId, view]));
    this.views = new Map(this.before);
  }

  versionOf(incidentId: string): number {
    return this.views.get(incidentId)?.version ?? 0;
  }

  advance(event: IncidentEvent): void {
    this.views.set(event.subject, viewAfter(this.views.get(event.subject), event));
    this.changed.add(event.subject);
    this.steps.push(event);
  }

  skipTo(incidentId: string, version: number): void {
    const view = this.views.get(incidentId) ?? neverHeardOf(incidentId, this.clock.now().toISOString());
    this.views.set(incidentId, { ...view, version });
    this.changed.add(incidentId);
  }

  /** Once per transaction. */
  async save(): Promise<void> {
    if (this.changed.size === 0) return;
    const views = [...this.changed].map((id) => this.views.get(id)!);
    await saveViews(this.manager, views);
    await saveTimeline(this.manager, this.steps);
    const changes = views.map((view) => changeBetween(this.before.get(view.incidentId), view));
    this.hints.written(await saveChanges(this.manager, changes), changes);
    for (const masterId of mastersIn(this.steps)) await noteIncident(this.manager, this.hints, masterId);
  }
}

/** The incidents into which others were merged, or from which they were taken again. */
const mastersIn = (steps: readonly IncidentEvent[]): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ type, data }) =>
      type === 'incident.merged.v1' || type === 'incident.unmerged.v1' ? [data.masterId] : [],
    ),
  );

/** Folds every lifecycle step into the tables that the screens read. */
@Injectable()
export class CasebookProjection implements IncidentFollower {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly hints: LiveHints,
  ) {}

  async open(manager: EntityManager, incidentIds: readonly string[]): Promise<FollowedIncidents> {
    return new ProjectedIncidents(manager, this.clock, this.hints, await lockViews(manager, incidentIds));
  }
}
