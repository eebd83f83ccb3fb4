import type { operations } from '../../api/generated/grid-registry.js';
import { hoursInWords } from './year.js';

type Body = operations['PublishTimeRules.publish']['requestBody']['content']['application/json'];
export type TimeRules = Required<Omit<Body, 'validFrom' | 'reason'>>;
export type Limit = TimeRules['redCardAfter'];

export const stages = [
  'registration',
  'urgentRegistration',
  'verification',
  'dispatch',
  'acknowledgement',
  'urgentAcknowledgement',
  'ruling',
  'approval',
  'inspection',
  'confirmation',
] as const;
export const numbers = [
  'extensionsAllowed',
  'longestExtension',
  'longestSuspension',
  'subTaskShare',
  'reopeningDays',
] as const;
export const limitKinds = ['urgent_hour', 'work_hour', 'work_day', 'natural_day'] as const;

/** Of a version as it is read, what is published again. */
export function rulesOf(version: TimeRules): TimeRules {
  const { days, hours, unitHours, stageLimits, reminders, redCardAfter } = version;
  const { extensionsAllowed, longestExtension, longestSuspension, subTaskShare, reopeningDays } = version;
  return structuredClone({
    ...{ days, hours, unitHours, stageLimits, reminders, redCardAfter },
    ...{ extensionsAllowed, longestExtension, longestSuspension, subTaskShare, reopeningDays },
  });
}

interface Entry {
  readonly key: string;
  readonly value: string;
}

/** The rules line by line, to be compared: `day 2026-10-01`, `stage registration`, … */
export function linesOf(rules: TimeRules, text: (key: string) => string): Entry[] {
  const limit = ({ limit: value, kind }: Limit) => `${value} ${text(`calendar.kinds.${kind}`)}`;
  const hours = (of: TimeRules['unitHours'][string]) =>
    of === 'AROUND_THE_CLOCK' ? text('calendar.aroundTheClock') : hoursInWords(of);
  return [
    ...Object.entries(rules.days).map(([day, kind]) => ({ key: `day ${day}`, value: text(`calendar.${kind}`) })),
    { key: 'hours', value: hours(rules.hours) },
    ...Object.entries(rules.unitHours).map(([unit, of]) => ({ key: `unit ${unit}`, value: hours(of) })),
    ...stages.map((stage) => ({ key: `stage ${stage}`, value: limit(rules.stageLimits[stage]) })),
    { key: 'stage redCardAfter', value: limit(rules.redCardAfter) },
    ...numbers.map((name) => ({ key: `other ${name}`, value: String(rules[name]) })),
    { key: 'other reminders', value: rules.reminders.join(' ') },
  ];
}
