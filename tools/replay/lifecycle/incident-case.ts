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
  /** Asked to inspect it: a person’s id. */
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
