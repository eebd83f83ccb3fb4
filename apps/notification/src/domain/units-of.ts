import type { IncidentScope } from '#contracts';

/** The unit that is answerable, if there is one by now. */
export const leadOf = ({ leadUnit }: IncidentScope): string[] => (leadUnit === null ? [] : [leadUnit]);

/** Lead and co-units. */
export const unitsOf = (scope: IncidentScope): string[] => [...new Set([...leadOf(scope), ...scope.coUnits])];

/** The unit that an alarm names; nobody's desk where the command centre answers for it. */
export const answerableOf = ({ unit }: { readonly unit: string | null }): string[] => (unit === null ? [] : [unit]);
