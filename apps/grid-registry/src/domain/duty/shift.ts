import type { rosterRoles } from '#contracts';
import type { Refusal } from '#primitives';
import { overlap, type RegistryPost } from '../organisation/registry-post.js';
import { refuse } from './duty.refusals.js';

export type RosterRole = (typeof rosterRoles)[number];

/** A shift (班次): who is on duty in which role, from when to when. */
export interface Shift {
  readonly shiftId: string;
  readonly version: number;
  readonly area: string;
  readonly role: RosterRole;
  readonly person: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
}

const hour = 3_600_000;

/** Hours that a shift lasts at most. */
export const shiftLastsAtMost = 24;

/** Milliseconds around a shift in which its holder may still hand over, or take over already. */
export const slack = 2 * hour;

/**
 * Why this shift can't be planned, or undefined when it can.
 * @param posts what the person holds, or will
 * @param shifts the person's other shifts that have not ended
 */
export function planningRefusal(
  { area, role, startsAt, endsAt }: Pick<Shift, 'area' | 'role' | 'startsAt' | 'endsAt'>,
  posts: readonly RegistryPost[],
  shifts: readonly Pick<Shift, 'startsAt' | 'endsAt'>[],
  at: Date,
): Refusal | undefined {
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (lasts <= 0 || lasts > shiftLastsAtMost * hour || endsAt <= at) {
    return refuse('DUTY.PERIOD', { hours: shiftLastsAtMost });
  }
  const holdsPost = posts.some(
    ({ period, ...post }) =>
      post.role === role &&
      post.unit === area &&
      period.from <= startsAt &&
      (period.to === null || period.to >= endsAt),
  );
  if (!holdsPost) return refuse('DUTY.NO_POST');
  const period = { from: startsAt, to: endsAt };
  const isTaken = shifts.some((shift) => overlap({ from: shift.startsAt, to: shift.endsAt }, period));
  return isTaken ? refuse('DUTY.OVERLAP') : undefined;
}

/** Whether whoever has the shift may hand over at `at`: once it has begun, and a while beyond its end. */
export const mayHandOver = ({ startsAt, endsAt }: Shift, at: Date): boolean =>
  startsAt <= at && at.getTime() <= endsAt.getTime() + slack;

/** Whether whoever has the shift may take over at `at`: a while before it begins, and until its end. */
export const mayTakeOver = ({ startsAt, endsAt }: Shift, at: Date): boolean =>
  startsAt.getTime() - slack <= at.getTime() && at < endsAt;
