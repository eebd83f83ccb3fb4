import { type Draw, pick } from './draw.js';
import type { Channel, PlannedEnd, PlannedStep } from './lifecycle-plan.js';
import { restsBefore } from './resting.js';

/** How often somebody else reports the same, and what becomes of that: a synthetic mix, not from data. */
const shares = { reportedAgain: 0.06, throughHotline: 0.4, unmerged: 0.3, rejectedThen: 0.5 } as const;

/**
 * Somebody else reports the same (并案): a twin, which an officer merges into the incident while that is under way. Some
 * turn out to be something else when the incident is over: they are taken out again, and rejected or handled.
 */
export function withTwin(
  steps: readonly PlannedStep[],
  { urgent, hotline }: { readonly urgent: boolean; readonly hotline: boolean },
  draw: Draw,
): { readonly steps: readonly PlannedStep[]; readonly twinEnd?: PlannedEnd } {
  const happens = (what: keyof typeof shares) => draw(`twin ${what}`) < shares[what];
  const places = steps.flatMap(({ step }, at) => (restsBefore[step] ? [at] : []));
  const [first, ...more] = places;
  if (first === undefined || !happens('reportedAgain')) return { steps };
  const at = pick([first, ...more], draw('twin when'));
  const channel: Channel = hotline && happens('throughHotline') ? 'hotline' : 'clerk';
  const merged = [...steps.slice(0, at), ...ofTwin({ step: 'report', channel }, { step: 'merge' }), ...steps.slice(at)];
  if (!happens('unmerged')) return { steps: merged, twinEnd: 'MERGED' };
  // What the hotline ordered is not given back to it: see `planLifecycle`.
  if (channel === 'clerk' && happens('rejectedThen')) {
    const rejected = ofTwin({ step: 'unmerge' }, { step: 'reject', reasonCode: 'INSUFFICIENT_INFORMATION' });
    return { steps: [...merged, ...rejected], twinEnd: 'REJECTED' };
  }
  const handled = ofTwin(
    { step: 'unmerge' },
    { step: 'register', urgent: false },
    { step: urgent ? 'dispatched-by-rule' : 'dispatch' },
    { step: 'acknowledge' },
    { step: 'feed-back' },
    { step: 'inspect', outcome: 'PASS' },
    ...(urgent ? [{ step: 'close' } as const] : []),
  );
  return { steps: [...merged, ...handled], twinEnd: 'CLOSED' };
}

const ofTwin = (...steps: PlannedStep[]): PlannedStep[] => steps.map((step) => ({ ...step, of: 'twin' }));
