import type { Role } from '#contracts';

/** A time from a moment on until before another; null: for good. */
export interface Period {
  readonly from: Date;
  readonly to: Date | null;
}

/** A post as the registry has it. */
export interface RegistryPost {
  readonly postId: string;
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly period: Period;
  /** Which post it stands in for, and whose that is. */
  readonly delegation: { readonly of: string; readonly by: string } | null;
}

/** Whether two periods have a moment in common. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
