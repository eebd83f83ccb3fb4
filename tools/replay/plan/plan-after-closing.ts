import type { Draw } from './draw.js';
import type { Channel, PlannedStep } from './lifecycle-plan.js';

/** How often something happens once an incident is closed, of those to which it can. */
const shares = { surveyed: 0.3, missed: 0.2, dissatisfied: 0.1, reopenedByChief: 0.01 } as const;

/**
 * What comes after closing: whoever called is called back, some only at the second attempt, and what they are not content
 * with is handled once more; so is what the duty chief finds undone. Then it is closed again.
 */
export function afterClosing(channel: Channel, urgent: boolean, draw: Draw): PlannedStep[] {
  const happens = (what: keyof typeof shares) => draw(what) < shares[what];
  const again: PlannedStep[] = [
    { step: 'feed-back' },
    { step: 'inspect', outcome: 'PASS' },
    ...(urgent ? [{ step: 'close' } as const] : []),
  ];
  if (channel === 'clerk' && happens('surveyed')) {
    const missed: PlannedStep[] = happens('missed') ? [{ step: 'survey', answer: 'MISSED' }] : [];
    return happens('dissatisfied')
      ? [...missed, { step: 'survey', answer: 'DISSATISFIED' }, { step: 'reopen', by: 'officer' }, ...again]
      : [...missed, { step: 'survey', answer: 'SATISFIED' }];
  }
  return happens('reopenedByChief') ? [{ step: 'reopen', by: 'chief' }, ...again] : [];
}
