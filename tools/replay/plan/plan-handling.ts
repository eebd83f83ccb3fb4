import type { Draw } from './draw.js';
import type { PlannedStep } from './lifecycle-plan.js';

/** How often something happens while a unit handles what it can happen to: a synthetic mix, not from data. */
const shares = {
  joint: 0.12,
  twoCoUnits: 0.3,
  subTaskWaived: 0.25,
  doneBeforeSigning: 0.2,
  extension: 0.1,
  extensionGranted: 0.7,
  secured: 0.85,
  suspension: 0.08,
  suspensionGranted: 0.75,
  untilReview: 0.4,
  resumedByChief: 0.3,
} as const;

export interface HandlingGiven {
  /** It has to be made safe first (控险). */
  readonly toSecure: boolean;
  /** Only what was not returned: the clock of the first round must not have run out. */
  readonly mayExtend: boolean;
  readonly coUnits: number;
  /** Days pass while it is lived through: what is suspended may wait for its review date. */
  readonly daysPass: boolean;
}

/** How many units help (协办). */
export function coUnitsFor(draw: Draw): number {
  if (draw('handling joint') >= shares.joint) return 0;
  return draw('handling twoCoUnits') < shares.twoCoUnits ? 2 : 1;
}

/** What happens between dispatch and feedback, the signing among it. */
export function handling(
  { toSecure, mayExtend, coUnits, daysPass }: HandlingGiven,
  draw: Draw,
): { readonly steps: readonly PlannedStep[]; readonly secured: boolean } {
  const happens = (what: keyof typeof shares) => draw(`handling ${what}`) < shares[what];
  const extension = mayExtend && happens('extension');
  const suspension = happens('suspension');
  // A flooded road waits for nobody: what is urgent is suspended only once it is safe.
  const secured = toSecure && (suspension || happens('secured'));
  const tasks = settling(coUnits, draw);
  // Who asks for more time must do so in time: then nothing comes before the signing.
  const early = !extension && happens('doneBeforeSigning') && tasks[0]?.step === 'complete-sub-task' ? 1 : 0;
  return {
    steps: [
      ...tasks.slice(0, early),
      { step: 'acknowledge' },
      ...(extension ? moreTime(happens('extensionGranted')) : []),
      ...(secured ? [{ step: 'secure' } as const] : []),
      ...(suspension ? standingStill(happens, daysPass) : []),
      ...tasks.slice(early),
    ],
    secured,
  };
}

/** Each co-unit does its part, or the lead does without. */
const settling = (coUnits: number, draw: Draw): PlannedStep[] =>
  Array.from({ length: coUnits }, (_, coUnit) => ({
    step: draw(`handling subTaskWaived ${coUnit}`) < shares.subTaskWaived ? 'waive-sub-task' : 'complete-sub-task',
    coUnit,
  }));

/** What the co-units have to do again: after rework what was done, after a reopening all. */
export const subTasksAgain = (before: readonly PlannedStep[], what: 'DONE' | 'ALL'): PlannedStep[] =>
  [...new Set(before.flatMap((one) => (isOpenAgain(one, what) ? [one.coUnit] : [])))].map((coUnit) => ({
    step: 'complete-sub-task',
    coUnit,
  }));

const isOpenAgain = (
  one: PlannedStep,
  what: 'DONE' | 'ALL',
): one is PlannedStep & { step: 'complete-sub-task' | 'waive-sub-task' } =>
  one.step === 'complete-sub-task' || (what === 'ALL' && one.step === 'waive-sub-task');

const moreTime = (approve: boolean): PlannedStep[] => [
  { step: 'request-extension' },
  { step: 'rule-on-extension', approve },
];

function standingStill(happens: (what: keyof typeof shares) => boolean, daysPass: boolean): PlannedStep[] {
  const until = daysPass && happens('untilReview') ? 'REVIEW_DATE' : 'RESUMED';
  const asked: PlannedStep = { step: 'request-suspension', until };
  if (!happens('suspensionGranted')) return [asked, { step: 'rule-on-suspension', approve: false }];
  return [
    asked,
    { step: 'rule-on-suspension', approve: true },
    until === 'REVIEW_DATE'
      ? { step: 'resumed-by-rule' }
      : { step: 'resume', by: happens('resumedByChief') ? 'chief' : 'unit' },
  ];
}
