import { verifyDeadlines } from './verify-deadlines.js';
import { listedOfAKind, type Problem, verifyExport, type VerifyOptions } from './verify-offline.js';

/** What two verifiers say of an export that share nothing. `clocks` is missing where only hashes were asked for. */
export type Verdict = ReturnType<typeof verifyExport> & {
  readonly clocks?: ReturnType<typeof verifyDeadlines>['clocks'];
};

/** Verifies an export, and its deadlines. @throws when it can't be read */
export function verifyWhole(options: VerifyOptions): Verdict {
  const verdict = verifyExport(options);
  if (options.hashOnly) return verdict;
  const { clocks, faults } = verifyDeadlines(options.from);
  return { ...withProblems(verdict, faults), clocks };
}

/** Counts all, and lists of each kind as many as the verification of an export does. */
export function withProblems<V extends Verdict>(verdict: V, more: readonly Problem[]): V {
  const problemCounts = { ...verdict.problemCounts };
  const listed = more.filter(({ kind }) => {
    problemCounts[kind] = (problemCounts[kind] ?? 0) + 1;
    return problemCounts[kind] <= listedOfAKind;
  });
  // What a foreign message says may be long, and is told where it stands.
  const told = listed.map((problem) => ({ ...problem, detail: problem.detail.slice(0, 300) }));
  return { ...verdict, problems: [...verdict.problems, ...told], problemCounts };
}
