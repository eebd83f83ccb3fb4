import { type Draw, pick } from './draw.js';
import type { Channel, PlannedEnd, PlannedStep } from './lifecycle-plan.js';
import { restsBefore } from './resting.js';

/** How often something happens beside the way an incident goes, of those to which it can. */
const shares = {
  voided: 0.02,
  transferred: 0.02,
  voidDenied: 0.03,
  corrected: 0.05,
  correctedPlace: 0.5,
  supplemented: 0.06,
  calledAgain: 0.05,
  withdrew: 0.03,
  remarked: 0.06,
  urged: 0.05,
} as const;

type Path = { readonly steps: readonly PlannedStep[]; readonly end: PlannedEnd };

/**
 * Puts what happens beside the way into it (corrections, supplements, side facts, a denied voiding): only where the
 * incident rests with somebody, so that no step by rule comes in between. Each draw has a purpose of its own: what an
 * older replay of the same seed drew stays as it was.
 */
export function withAsides(steps: readonly PlannedStep[], channel: Channel, draw: Draw): PlannedStep[] {
  const happens = (what: keyof typeof shares) => draw(what) < shares[what];
  const asides: { readonly at: number; readonly put: readonly PlannedStep[] }[] = [];
  const put = (what: string, ...put: PlannedStep[]) => {
    const at = drawnPlace(steps, draw(`${what} when`));
    if (at !== undefined) asides.push({ at, put: put.map((step) => seated(step, steps.slice(at))) });
  };
  if (happens('voidDenied')) put('voidDenied', asking, { ...ruling, decision: 'DENIED' });
  if (happens('corrected')) put('corrected', { ...correcting, what: happens('correctedPlace') ? 'place' : 'category' });
  if (happens('supplemented')) put('supplemented', { step: 'supplement', at: 'intake' });
  if (happens('calledAgain')) put('calledAgain', { step: 'take-repeat-call' });
  if (channel === 'clerk' && happens('withdrew')) put('withdrew', { step: 'take-withdrawal' });
  if (happens('remarked')) put('remarked', { step: 'remark' });
  if (happens('urged')) put('urged', { step: 'urge' });
  return steps.flatMap((step, at) => [...asides.filter((one) => one.at === at).flatMap(({ put }) => put), step]);
}

const asking: PlannedStep = { step: 'request-void', at: 'intake' };
const ruling = { step: 'rule-on-void', at: 'intake' } as const;
const correcting = { step: 'correct', at: 'intake' } as const;

/**
 * Few end otherwise: void, or with an authority elsewhere. What the hotline ordered does not: giving it back begins a
 * talk with the hotline, which `npm run hotline` plays.
 */
export function withEnding({ steps, end }: Path, channel: Channel, draw: Draw): Path {
  const happens = (what: 'voided' | 'transferred') => channel !== 'hotline' && draw(what) < shares[what];
  if (happens('voided')) {
    const at = drawnPlace(steps, draw('voided when'));
    if (at !== undefined) {
      const voiding = [asking, { ...ruling, decision: 'APPROVED' } as const].map((step) =>
        seated(step, steps.slice(at)),
      );
      return { steps: [...steps.slice(0, at), ...voiding], end: 'VOIDED' };
    }
  }
  const toDispatch = steps.findIndex(({ step }) => step === 'dispatch');
  if (toDispatch >= 0 && happens('transferred')) {
    return { steps: [...steps.slice(0, toDispatch), { step: 'transfer' }], end: 'TRANSFERRED' };
  }
  return { steps, end };
}

function drawnPlace(steps: readonly PlannedStep[], drawn: number): number | undefined {
  const places = steps.flatMap(({ step, of }, at) => (restsBefore[step] && !of ? [at] : []));
  return places.length > 0 ? pick(places as [number, ...number[]], drawn) : undefined;
}

/**
 * The step, taken where the incident rests before the `rest`. Before registration only the place is put right, and so
 * where something is still to be made safe: of another category there might be nothing to secure.
 */
function seated(step: PlannedStep, [next, ...later]: readonly PlannedStep[]): PlannedStep {
  const at = next && restsBefore[next.step];
  if (!at || !('at' in step)) return step;
  const placeOnly = at === 'intake' || later.some((one) => one.step === 'secure');
  return step.step === 'correct' && placeOnly ? { ...step, at, what: 'place' } : { ...step, at };
}
