import type { Values } from '../drafts/drafts.js';
import type { Task } from '../tasks/task.js';

export const stepNames = [
  ...(['acknowledge', 'secure', 'feedBack', 'completeSubTask', 'resume', 'requestExtension'] as const),
  ...(['requestSuspension', 'waiveSubTask', 'requestReturn'] as const),
] as const;
export type StepName = (typeof stepNames)[number];

/** 答复用途: which of a unit's templates fit. */
export type Purpose = 'FEEDBACK' | 'SUB_TASK' | 'RETURN' | 'EXTENSION' | 'SUSPENSION';

export interface Field {
  readonly name: string;
  readonly as: 'words' | 'files' | 'handler' | 'unit' | 'amount' | 'day' | 'openSubTask';
  readonly isRequired?: boolean;
  readonly mostLetters?: number;
  readonly purpose?: Purpose;
}

/** Something that a desk does with a task. */
export interface Step {
  readonly name: StepName;
  /** The key that opens it. */
  readonly key: string;
  readonly permission: string;
  readonly isPossible: (task: Task) => boolean;
  /** Whether the stage waits for it: it comes first. */
  readonly isNext?: (task: Task) => boolean;
  readonly fields: readonly Field[];
  /** Whether it is said in red. */
  readonly isGrave?: boolean;
}

/** The fields without which it can't be sent. */
export const missingFields = ({ fields }: Step, values: Values): readonly string[] =>
  fields.filter(({ name, isRequired }) => isRequired && isEmpty(values[name])).map(({ name }) => name);

const isEmpty = (value: Values[string]): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
