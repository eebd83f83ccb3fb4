import { describe, expect, it } from '@jest/globals';
import { countyCalendar } from '#deadlines';
import { momentOfDay } from './moment-of-day.js';

describe('the moment of the day', () => {
  it.each([
    ['2026-10-09T09:00:00+08:00', 540, true],
    ['2026-10-09T23:59:59+08:00', 1439, true],
    ['2026-10-09T16:00:00Z', 0, true],
    ['2026-10-01T09:00:00+08:00', 540, false],
  ])('%s is minute %s in Asia/Shanghai, on a workday: %s', (at, minute, workday) =>
    expect(momentOfDay(new Date(at), countyCalendar())).toEqual({ minute, workday }),
  );
});
