import type { IncidentEvent } from '#contracts';
import type { EntityManager } from 'typeorm';

/** Nest injection token of the service's {@link IncidentFollower}. */
export const INCIDENT_FOLLOWER = Symbol('IncidentFollower');

/** How a service that follows incidents knows how far it has followed each, so that gaps and doubles show. */
export interface IncidentFollower {
  /** Locks (in the order of their ids) and loads what the service has of these incidents. */
  open(manager: EntityManager, incidentIds: readonly string[]): Promise<FollowedIncidents>;
}

export interface FollowedIncidents {
  /** The version the service has of an incident; 0 when it has never heard of it. */
  versionOf(incidentId: string): number;
  /** Applies the next step. Called only with version `versionOf + 1`. */
  advance(event: IncidentEvent): void;
  /** Goes on to `version` without applying the step: an operator skipped it, on the record. */
  skipTo(incidentId: string, version: number): void;
  /** Writes everything back, once per batch. */
  save(): Promise<void>;
}
