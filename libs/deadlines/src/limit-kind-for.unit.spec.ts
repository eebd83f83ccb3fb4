import { describe, expect, it } from '@jest/globals';
import { limitKinds } from '#contracts';
import { limitKindFor } from './limit-kind-for.js';

describe('the kind of time a limit runs in', () => {
  it.each([
    ['urgent_hour', 'urgent_hour'],
    ['work_hour', 'urgent_hour'],
    ['work_day', 'natural_day'],
    ['natural_day', 'natural_day'],
  ] as const)('of %s is %s for an urgent incident', (kind, urgentKind) =>
    expect(limitKindFor(true, kind)).toBe(urgentKind),
  );

  it.each(limitKinds)('of %s is the catalogue’s for an ordinary one', (kind) =>
    expect(limitKindFor(false, kind)).toBe(kind),
  );
});
