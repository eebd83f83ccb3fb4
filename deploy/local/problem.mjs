/** Something the person at the keyboard can put right: one sentence that says what is wrong and what to do. */
export class Problem extends Error {}

/** The sentence for a Problem; for anything else, which is our own mistake, the whole stack. */
export function explain(error) {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? error.stack : String(error);
}
