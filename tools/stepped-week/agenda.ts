import { beginningOf } from '#deadlines';
import type { IncidentCase } from '../replay/lifecycle/incident-case.js';
import type { PlannedStep } from '../replay/plan/lifecycle-plan.js';
import { week } from './options.js';

/** One act of the week: the next step of an incident. */
export interface Act {
  readonly at: Date;
  readonly incident: IncidentCase;
  /** Which of its planned steps. */
  readonly nth: number;
}

const minute = 60_000;
/** People act on the half hour: what is due in a moment may also be done in it, and many act at once. */
const slot = 30 * minute;

/** Minutes after the step before within which a step is taken, most of them early: some are late, and some very late. */
const within: Partial<Record<PlannedStep['step'], number>> = {
  'request-verification': 20,
  // A day, and some don't come in time.
  verify: 30 * 60,
  merge: 60,
  unmerge: 72 * 60,
  escalate: 60,
  register: 90,
  reject: 90,
  'self-handle': 30,
  'confirm-self-handling': 36 * 60,
  dispatch: 120,
  acknowledge: 30 * 60,
  'request-return': 8 * 60,
  'rule-on-return': 12 * 60,
  'request-extension': 30,
  'rule-on-extension': 8 * 60,
  secure: 3 * 60,
  'request-suspension': 12 * 60,
  'rule-on-suspension': 8 * 60,
  resume: 48 * 60,
  'complete-sub-task': 72 * 60,
  'waive-sub-task': 24 * 60,
  'feed-back': 9 * 24 * 60,
  inspect: 12 * 60,
  close: 24 * 60,
  survey: 48 * 60,
  'survey-by-hotline': 48 * 60,
  reopen: 24 * 60,
};

/** Who is going to ask for more time signs soon: it must be asked for before the limit, of two hours at least, is over. */
const signedSoon = 30;

/** When an incident is reported: anywhere in the week. */
export const reportedAt = ({ draw }: Pick<IncidentCase, 'draw'>): Date =>
  atSlot(week.from.getTime() + draw('reported at') * (week.to.getTime() - week.from.getTime()));

/**
 * When the `nth` step of an incident is taken, which is not the first, after the one before it. What has no time of its
 * own comes at once; what is planned by rule has happened; what is suspended until its review goes on when that day begins.
 */
export function actedAt(
  { plan: { steps }, draw, reviewOn }: Pick<IncidentCase, 'plan' | 'draw' | 'reviewOn'>,
  nth: number,
  before: Date,
): Date {
  const { step } = steps[nth]!;
  if (step === 'resumed-by-rule') return new Date(beginningOf(reviewOn));
  const hurries = step === 'acknowledge' && steps.slice(nth).some((later) => later.step === 'request-extension');
  const minutes = hurries ? signedSoon : within[step];
  const share = draw(`delay of step ${nth}`);
  return minutes === undefined ? before : atSlot(before.getTime() + share ** 2 * minutes * minute);
}

const atSlot = (ms: number): Date => new Date(Math.ceil(ms / slot) * slot);

/** The acts to come, by time. */
export class Agenda {
  private readonly acts: Act[] = [];

  add(act: Act): void {
    this.acts.push(act);
  }

  /** When the next act is; undefined when all is done. */
  get next(): Date | undefined {
    return this.acts.reduce<Date | undefined>((first, { at }) => (!first || at < first ? at : first), undefined);
  }

  /** Takes those out that are due. */
  take(now: Date): Act[] {
    const due = this.acts.filter(({ at }) => at <= now);
    this.acts.splice(0, this.acts.length, ...this.acts.filter(({ at }) => at > now));
    return due;
  }
}
