import type { Actor } from '#access';
import type { FoldedIncident } from '../../domain/incident-steps.js';
import type { Dossier } from '../dossier.js';

/** What is printed, and for whom. */
export interface Printing {
  readonly dossier: Dossier;
  /** As its entries tell it. */
  readonly incident: FoldedIncident;
  readonly reader: Actor;
  readonly givenAt: Date;
  /** What units are called, by their codes, as far as the trail knows. */
  readonly unitNames: ReadonlyMap<string, string>;
}
