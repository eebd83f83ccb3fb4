/** 位置: as the phone measured it, or as somebody put it right on the map. */
export interface Spot {
  readonly lng: number;
  readonly lat: number;
  readonly datum: 'WGS84' | 'CGCS2000';
}

/** An incident as it was seen when something was said about it. */
export interface SeenIncident {
  readonly incidentId: string;
  /** What the sender saw: a later one is a conflict, told and not overwritten. */
  readonly version: number;
}

/** 上报 */
export interface OutgoingReport {
  readonly kind: 'report';
  readonly subcategory: string | null;
  readonly text: string | null;
  readonly spot: Spot | null;
  /** Metres; null where somebody put the spot on the map. */
  readonly accuracy: number | null;
}

/** 自行处置: of a report that may itself still wait on this phone, or of an incident. */
export interface OutgoingSelfHandling {
  readonly kind: 'self-handling';
  readonly of: { readonly item: string } | SeenIncident;
  readonly subcategory: string | null;
  readonly note: string | null;
}

/** 核实 */
export interface OutgoingVerification extends SeenIncident {
  readonly kind: 'verification';
  readonly outcome: 'EXISTS' | 'NOT_EXISTS' | 'UNABLE' | null;
  readonly note: string | null;
}

/** 核查 */
export interface OutgoingInspection extends SeenIncident {
  readonly kind: 'inspection';
  readonly outcome: 'PASS' | 'FAIL' | 'UNABLE' | null;
  readonly note: string | null;
}

/** What a worker says to the platform. */
export type Outgoing = OutgoingReport | OutgoingSelfHandling | OutgoingVerification | OutgoingInspection;
export type OutgoingKind = Outgoing['kind'];
