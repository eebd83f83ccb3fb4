import type { Draw } from './draw.js';
import type { Desk, PlannedStep } from './lifecycle-plan.js';

/** How often something happens to what is not urgent: a synthetic mix, not from data. */
const shares = { onLowerDesk: 0.1, onTownships: 0.5, emergency: 0.15, passedBy: 0.2 } as const;

export interface WayUp {
  /** On whose desk it is registered; the county's where it says nothing. */
  readonly level?: Desk;
  /** Until the county's centre has it. */
  readonly steps: readonly PlannedStep[];
  /** It became urgent, and went out by rule. */
  readonly emergency: boolean;
}

/**
 * On which desk it is registered, and how it comes up from there (逐级上报): one level at a time, or at once where it turns
 * out to be an emergency. The centre, which is on duty at night, may also dispatch what is on a desk below.
 */
export function wayUp(draw: Draw): WayUp {
  const happens = (what: keyof typeof shares) => draw(`desk ${what}`) < shares[what];
  if (!happens('onLowerDesk')) return { steps: [], emergency: false };
  const level: Desk = happens('onTownships') ? 'township' : 'community';
  if (happens('passedBy')) return { level, steps: [], emergency: false };
  if (happens('emergency')) {
    return { level, steps: [{ step: 'escalate', from: level, emergency: true }], emergency: true };
  }
  const all: readonly Desk[] = ['community', 'township'];
  const steps = all.slice(all.indexOf(level)).map((from): PlannedStep => ({ step: 'escalate', from }));
  return { level, steps, emergency: false };
}
