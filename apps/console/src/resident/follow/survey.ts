/** What somebody has chosen so far; nothing yet is ''. */
export interface Answers {
  responded: string;
  resolution: string;
  satisfaction: string;
  /** Whether they want it done once more. */
  reopen: boolean;
  remark: string;
}

/** What is solved to somebody’s satisfaction need not be done once more. */
export const canAskAgain = ({ resolution, satisfaction }: Answers): boolean =>
  satisfaction === 'DISSATISFIED' || resolution === 'UNRESOLVED' || resolution === 'PARTIAL';

export function faultOf({ responded, resolution, satisfaction, reopen, remark }: Answers) {
  if ([responded, resolution, satisfaction].includes('')) return 'missing';
  return reopen && remark.trim() === '' ? 'remarkMissing' : undefined;
}

/** As intake takes it; to be asked only where there is no fault. */
export function bodyOf({ responded, resolution, satisfaction, reopen, remark }: Answers) {
  return {
    responded: responded === 'yes',
    resolution: resolution as 'RESOLVED' | 'PARTIAL' | 'UNRESOLVED',
    satisfaction: satisfaction as 'SATISFIED' | 'MOSTLY_SATISFIED' | 'DISSATISFIED',
    asksForReopening: reopen,
    ...(remark.trim() && { remark: remark.trim() }),
  };
}
