import type { AdmissionList, CurrentCatalogue, PublishedRules, Unit } from '#reference-copy';

/** What is in force when dispatch decides, in the county where the incident lies. */
export interface Reference {
  readonly units: ReadonlyMap<string, Unit>;
  readonly catalogue: CurrentCatalogue;
  /** Undefined where the county has published none: the catalogue alone says who leads. */
  readonly routingRules: PublishedRules | undefined;
  /** Undefined where the county has published none: its communities and townships admit nothing. */
  readonly admissionList: AdmissionList | undefined;
}
