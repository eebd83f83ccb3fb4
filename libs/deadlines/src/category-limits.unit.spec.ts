import { describe, expect, it } from '@jest/globals';
import { limitKinds } from '#contracts';
import { handlingLimit, reworkLimit } from './category-limits.js';

describe('the limit of handling', () => {
  it.each(limitKinds)('in %s is the catalogue’s for an ordinary incident', (limitKind) =>
    expect(handlingLimit(false, { limit: 4, limitKind })).toEqual({ limit: 4, kind: limitKind }),
  );

  it.each([
    ['urgent_hour', 4],
    ['work_hour', 4],
    ['work_day', 96],
    ['natural_day', 96],
  ] as const)('in %s runs day and night for an urgent one', (limitKind, limit) =>
    expect(handlingLimit(true, { limit: 4, limitKind })).toEqual({ limit, kind: 'urgent_hour' }),
  );

  it('is halved for rework, and a work day where nobody knows it', () => {
    expect(reworkLimit(false, { limit: 3, limitKind: 'work_day' })).toEqual({ limit: 1.5, kind: 'work_day' });
    expect(reworkLimit(false, undefined)).toEqual({ limit: 1, kind: 'work_day' });
    expect(reworkLimit(true, undefined)).toEqual({ limit: 24, kind: 'urgent_hour' });
  });
});
