import { describe, expect, it } from '@jest/globals';
import { type Answers, bodyOf, canAskAgain, faultOf } from './survey.js';

const content: Answers = {
  responded: 'yes',
  resolution: 'RESOLVED',
  satisfaction: 'SATISFIED',
  reopen: false,
  remark: ' ',
};
const angry: Answers = { ...content, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', reopen: true };

describe('the survey', () => {
  it('takes three answers, and words only where more is asked for', () => {
    expect(faultOf(content)).toBeUndefined();
    expect(faultOf({ ...content, responded: '' })).toBe('missing');
    expect(faultOf(angry)).toBe('remarkMissing');
    expect(faultOf({ ...angry, remark: '还没修' })).toBeUndefined();
    expect(bodyOf(content)).toEqual({
      ...{ responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED', asksForReopening: false },
    });
  });

  it('offers to have it done once more where something is wrong', () => {
    expect(canAskAgain(content)).toBe(false);
    for (const wrong of [angry, { ...content, resolution: 'PARTIAL' }, { ...content, satisfaction: 'DISSATISFIED' }])
      expect(canAskAgain(wrong)).toBe(true);
  });
});
