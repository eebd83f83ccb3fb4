import type { ListedIncident } from '../../../parts/incident/incident.js';

export const actionNames = [
  ...(['register', 'reject', 'verify', 'merge', 'dispatch', 'escalate', 'transfer'] as const),
  ...(['ruleOnReturn', 'ruleOnExtension', 'ruleOnSuspension', 'urge', 'supervise', 'close', 'remark'] as const),
  ...(['assignInspection', 'survey', 'reopen'] as const),
] as const;
export type ActionName = (typeof actionNames)[number];

/** What a person says with an action, as a form has it. */
export type Values = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export interface Field {
  readonly name: string;
  /** How it is asked for. */
  readonly as: 'words' | 'line' | 'unit' | 'units' | 'subcategory' | 'choice' | 'flag' | 'moment' | 'incident';
  /** Of a choice. */
  readonly options?: readonly string[];
  readonly isRequired?: boolean;
  /** Only while this holds of what was said so far. */
  readonly when?: (values: Values) => boolean;
  readonly mostLetters?: number;
}

export interface Action {
  readonly name: ActionName;
  /** The key that opens it. */
  readonly key: string;
  readonly permission: string;
  /** `holds`: whether one has a post of this role. */
  readonly isPossible: (incident: ListedIncident, holds: (role: string) => boolean) => boolean;
  readonly fields: readonly Field[];
  /** Whether it ends something for somebody, and is said in red. */
  readonly isGrave?: boolean;
  /** Whether it is one that this stage waits for: those come first. */
  readonly isNext?: (incident: ListedIncident) => boolean;
}

/** The fields that are asked for now. */
export const askedFields = ({ fields }: Action, values: Values): readonly Field[] =>
  fields.filter(({ when }) => when?.(values) ?? true);

/** The fields without which it can't be sent. */
export const missingFields = (action: Action, values: Values): readonly string[] =>
  askedFields(action, values)
    .filter(({ name, isRequired }) => isRequired && isEmpty(values[name]))
    .map(({ name }) => name);

const isEmpty = (value: Values[string]): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);
