import type { Draw } from './draw.js';
import type { PlannedStep } from './lifecycle-plan.js';

/** How often something happens when a public report is verified: a synthetic mix, not from data. */
const shares = { asked: 0.15, notThere: 0.15, unable: 0.2, unableAgain: 0.3 } as const;

/**
 * A grid worker is asked whether a public report is so (核实); one who can't tell is followed by another, by rule. What is
 * not there is rejected.
 */
export function verification(draw: Draw): { readonly steps: readonly PlannedStep[]; readonly isThere: boolean } {
  const happens = (what: keyof typeof shares) => draw(`verification ${what}`) < shares[what];
  if (!happens('asked')) return { steps: [], isThere: true };
  const asked: PlannedStep[] = [{ step: 'request-verification' }];
  if (happens('unable')) {
    asked.push({ step: 'verify', outcome: 'UNABLE' });
    if (happens('unableAgain')) return { steps: [...asked, { step: 'verify', outcome: 'UNABLE' }], isThere: true };
  }
  const isThere = !happens('notThere');
  return { steps: [...asked, { step: 'verify', outcome: isThere ? 'EXISTS' : 'NOT_EXISTS' }], isThere };
}
