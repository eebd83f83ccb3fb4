import { describe, expect, it } from '@jest/globals';
import { dispatchClock, registrationClock, selfHandlingClock } from './clocks.js';

const at = new Date('2026-10-09T09:00:00.000+08:00');

describe('intake’s clocks', () => {
  it('give half an hour to register, ten minutes when urgent', () => {
    expect(registrationClock(false, at)).toEqual({
      clock: 'REGISTRATION',
      startedAt: '2026-10-09T01:00:00.000Z',
      dueAt: '2026-10-09T01:30:00.000Z',
    });
    expect(registrationClock(true, at).dueAt).toBe('2026-10-09T01:10:00.000Z');
  });

  it('give dispatch half an hour', () => expect(dispatchClock(at).dueAt).toBe('2026-10-09T01:30:00.000Z'));

  it.each([
    ['2026-10-08T16:00:00.000Z', '2026-10-09T15:59:59.999Z'],
    ['2026-10-09T15:59:59.999Z', '2026-10-09T15:59:59.999Z'],
  ])('let what was handled at %s be confirmed until midnight in Shanghai', (time, due) =>
    expect(selfHandlingClock(new Date(time))).toEqual({ clock: 'INSPECTION', startedAt: time, dueAt: due }),
  );
});
