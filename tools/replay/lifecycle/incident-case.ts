import type { PointInCounty } from '../input/county.js';
import type { ServiceRequest } from '../input/service-request.js';
import type { Draw } from '../plan/draw.js';
import type { LifecyclePlan } from '../plan/lifecycle-plan.js';

/** One request on its way through the platform: what was planned, and how far it has come. */
export class IncidentCase {
  incidentId: string | null = null;
  version = 0;
  /** When the last step gave it to another service, which may not have it yet. */
  handedOverAt: number | null = null;
  /** Where it was located. */
  grid = '';
  leadUnit = '';
  /** Those that help, as the dispatcher named them. */
  coUnits: readonly string[] = [];
  /** The day on which it is reviewed, where it was suspended. */
  reviewOn = '';
  /** As it is an order of the hotline’s: its number, and how often its caller was called back. */
  orderNo = '';
  surveys = 0;
  /** Somebody else’s report of the same. */
  twin: IncidentCase | null = null;
  /** Asked to verify or to inspect it: a person’s id. */
  inspector = '';
  /** The key its report went under, and what it said. */
  report: { readonly key: string; readonly body: object } | null = null;

  constructor(
    readonly request: ServiceRequest,
    readonly plan: LifecyclePlan,
    readonly point: PointInCounty,
    readonly draw: Draw,
  ) {}

  /** The line of the input, by which the journal names it. */
  get row(): number {
    return this.request.line;
  }
}

/** Something came out otherwise than planned; this lifecycle ends here. */
export class LifecycleBroken extends Error {}
