import type { ClockName, IncidentScope } from '#contracts';

/** The unit that is answerable, if there is one by now. */
export const leadOf = ({ leadUnit }: IncidentScope): string[] => (leadUnit === null ? [] : [leadUnit]);

/** Lead and co-units. */
export const unitsOf = (scope: IncidentScope): string[] => [...new Set([...leadOf(scope), ...scope.coUnits])];

/**
 * The unit that an alarm names, and for the part of a co-unit whoever leads as well: the whole is theirs to answer for,
 * and they may do without it.
 */
export const answerableAndLeadOf = (data: Alarmed, scope: IncidentScope): string[] => [
  ...new Set(data.clock === 'SUB_TASK' ? [...answerableOf(data), ...leadOf(scope)] : answerableOf(data)),
];

interface Alarmed {
  readonly unit: string | null;
  readonly clock: ClockName;
}

/** The unit that an alarm names; nobody's desk where the command centre answers for it. */
export const answerableOf = ({ unit }: { readonly unit: string | null }): string[] => (unit === null ? [] : [unit]);
