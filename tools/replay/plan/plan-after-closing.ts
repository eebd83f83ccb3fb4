import type { Draw } from './draw.js';
import type { Channel, PlannedStep } from './lifecycle-plan.js';

/** How often something happens once an incident is closed, of those to which it can. */
const shares = { surveyed: 0.3, missed: 0.2, dissatisfied: 0.1, reopenedByChief: 0.01 } as const;

/**
 * What comes after closing: whoever called is called back, some only at the second attempt, and what they are not content
 * with is handled once more; so is what the duty chief finds undone. Then it is closed again.
 */
export function afterClosing(
  channel: Channel,
  urgent: boolean,
  /** What the units have to do before they can feed back once more. */
  before: readonly PlannedStep[],
  draw: Draw,
): PlannedStep[] {
  const happens = (what: keyof typeof shares) => draw(what) < shares[what];
  const again: PlannedStep[] = [
    ...before,
    { step: 'feed-back' },
    { step: 'inspect', outcome: 'PASS' },
    ...(urgent ? [{ step: 'close' } as const] : []),
  ];
  // The hotline calls back whom it took the call of.
  const step = channel === 'hotline' ? 'survey-by-hotline' : 'survey';
  if (channel !== 'worker' && happens('surveyed')) {
    const missed: PlannedStep[] = happens('missed') ? [{ step, answer: 'MISSED' }] : [];
    return happens('dissatisfied')
      ? [...missed, { step, answer: 'DISSATISFIED' }, { step: 'reopen', by: 'officer' }, ...again]
      : [...missed, { step, answer: 'SATISFIED' }];
  }
  return happens('reopenedByChief') ? [{ step: 'reopen', by: 'chief' }, ...again] : [];
}
