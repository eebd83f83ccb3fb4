import type { Reported } from '../report/send-report.js';

const storedAs = 'resident-done';

/** So that a reload does not lose the numbers; closing the tab forgets them. */
export const keepDone = (reported: Reported): void => sessionStorage.setItem(storedAs, JSON.stringify(reported));

export function readDone(): Reported | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(storedAs) ?? 'null') as Reported | null) ?? undefined;
  } catch {
    return undefined;
  }
}
