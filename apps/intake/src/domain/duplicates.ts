import type { Point, Stage } from '#contracts';
import { likeness } from './likeness.js';
import { metresBetween } from './nearness.js';

/** Within which of each other two reports may be the same (domain: Duplicates). */
export interface DuplicateLimits {
  readonly metres: number;
  readonly hours: number;
  /** How many are suggested at the most. */
  readonly most: number;
}

/** What is compared. */
export interface Comparable {
  readonly point: Point;
  readonly reportedAt: string;
  readonly subcategory: string | null;
  /** What was said; null where nothing was, or it was erased. */
  readonly text: string | null;
}

export interface Candidate extends Comparable {
  readonly incidentId: string;
  readonly number: string;
  readonly stage: Stage;
}

export interface Suggestion extends Pick<Candidate, 'incidentId' | 'number' | 'stage' | 'subcategory'> {
  /** False where one of the two has none yet. */
  readonly isSameSubcategory: boolean;
  readonly metres: number;
  /** How much earlier it was reported; negative for later. */
  readonly minutesEarlier: number;
  /** Of the texts, 0 to 1; null where one of the two has none. */
  readonly likeness: number | null;
}

const minute = 60_000;

/**
 * Which of the candidates may be the same as a report (疑似重复), the likeliest first: those surely of its subcategory
 * before those that may be, then by how alike the texts are, then the nearest, then the closest in time.
 */
export function suggestDuplicates(
  report: Comparable,
  candidates: readonly Candidate[],
  { metres, hours, most }: DuplicateLimits,
): Suggestion[] {
  return candidates
    .filter(({ subcategory }) => !subcategory || !report.subcategory || subcategory === report.subcategory)
    .map((candidate) => compared(report, candidate))
    .filter((one) => one.metres <= metres && Math.abs(one.minutesEarlier) <= hours * 60)
    .sort(likeliestFirst)
    .slice(0, most);
}

function compared(report: Comparable, candidate: Candidate): Suggestion {
  const { incidentId, number, stage, subcategory, text } = candidate;
  return {
    ...{ incidentId, number, stage, subcategory },
    isSameSubcategory: subcategory !== null && subcategory === report.subcategory,
    metres: metresBetween(report.point, candidate.point),
    minutesEarlier: (Date.parse(report.reportedAt) - Date.parse(candidate.reportedAt)) / minute,
    likeness: report.text === null || text === null ? null : likeness(report.text, text),
  };
}

const likeliestFirst = (a: Suggestion, b: Suggestion): number =>
  Number(b.isSameSubcategory) - Number(a.isSameSubcategory) ||
  (b.likeness ?? 0) - (a.likeness ?? 0) ||
  a.metres - b.metres ||
  Math.abs(a.minutesEarlier) - Math.abs(b.minutesEarlier) ||
  (a.incidentId < b.incidentId ? -1 : 1);
