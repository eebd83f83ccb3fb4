import { deadline } from './calendar/deadline.js';
import type { TimeRules } from './time-rules.js';

/** Until when what was closed at a moment may be reopened without a call-back (重办期限). */
export const reopeningWindowEnd = (closedAt: string | null, rules: TimeRules): Date =>
  deadline(rules.reopeningDays, {
    start: new Date(closedAt ?? 0),
    kind: 'natural_day',
    calendar: rules.calendarOf(null),
  })!;
