import type { Custodian, IncidentEvent, IncidentPlace, IncidentScope, Stage } from '#contracts';
import type { IncidentParticulars } from './particulars.js';

/** An incident as one service has it: what all follow, and `held`, what this service keeps for its own decisions. */
export interface HeldIncident<S> {
  readonly incidentId: string;
  readonly version: number;
  readonly stage: Stage;
  readonly custodian: Custodian;
  readonly scope: IncidentScope;
  /** Null where an operator skipped the report. */
  readonly place: IncidentPlace | null;
  readonly particulars: IncidentParticulars;
  readonly held: S;
}

/** Folds an event into what the service keeps. Called for every step, its own and others'; must be pure. */
export type Evolve<S> = (held: S, event: IncidentEvent) => S;

/** What a service brings to custody. */
export interface CustodyRules<S> {
  /** `held` of an incident it has just heard of. */
  readonly initial: S;
  readonly evolve: Evolve<S>;
}
