import type { Refusal } from '#primitives';
import type { GridFault } from '../grid-validation/grid-fault.js';
import { refuse } from '../grid-registry.refusals.js';

/** 网格修订草案: a county's next revision while people work on it. */
export interface GridDraft {
  readonly draftId: string;
  readonly county: string;
  /** Counts up with every change; editors state the one they saw. */
  readonly version: number;
  /** The county's latest revision when the draft was begun; null before the first. */
  readonly basedOn: number | null;
  readonly publishedAs: number | null;
}

/** Why the draft can't be changed by someone who saw `seen` of it; undefined when it can. */
export function changeRefusal(draft: GridDraft, seen: number | null): Refusal | undefined {
  if (draft.publishedAs !== null) return refuse('GRID_DRAFT.PUBLISHED', { revision: draft.publishedAs });
  if (seen === null) return refuse('GRID_DRAFT.VERSION_MISSING');
  if (seen !== draft.version) return refuse('GRID_DRAFT.STALE', { version: draft.version });
  return undefined;
}

export interface Publishing {
  readonly faults: readonly GridFault[];
  /** The county's latest published revision. */
  readonly latest: number | null;
  readonly effectiveAt: Date;
  readonly now: Date;
}

/** Faults told with a refusal: enough to work on, not a megabyte. */
const FAULTS_TOLD = 100;

/** Why the draft can't be published as it is; undefined when it can. Asked after {@link changeRefusal}. */
export function publishRefusal(
  draft: GridDraft,
  { faults, latest, effectiveAt, now }: Publishing,
): Refusal | undefined {
  if (draft.basedOn !== latest) return refuse('GRID_DRAFT.BASE_REPLACED', { revision: latest });
  if (effectiveAt < now) return refuse('GRID_DRAFT.EFFECTIVE_IN_PAST');
  if (faults.length > 0) {
    return refuse('GRID_DRAFT.FAULTY', { count: faults.length, faults: faults.slice(0, FAULTS_TOLD) });
  }
  return undefined;
}
