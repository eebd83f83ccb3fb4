import { describe, expect, it } from '@jest/globals';
import { defaultTimeRules } from '#deadlines';
import { PublishTimeRules } from './publish-time-rules.command.js';

const asked = { ...defaultTimeRules, days: {}, reason: '冬季作息' };

describe('the time rules that are published', () => {
  it('need everything but their days and units that differ, and say why', () => {
    const { days: _, unitHours: __, ...least } = asked;
    expect(PublishTimeRules.parse(least)).toMatchObject({ days: {}, unitHours: {} });
    for (const missing of Object.keys(least)) {
      expect(PublishTimeRules.safeParse({ ...least, [missing]: undefined }).success).toBe(false);
    }
  });

  it('close no county for a year', () => {
    const days = Object.fromEntries(
      Array.from({ length: 201 }, (_, day) => [
        new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
        'DAY_OFF',
      ]),
    );
    expect(PublishTimeRules.safeParse({ ...asked, days }).success).toBe(false);
  });
});
