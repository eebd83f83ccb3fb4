import type { z } from 'zod';
import type { AggregateType } from '../topics.js';

/** One version of one event: its name, what it is about, and the shape of its data. */
export interface EventDefinition<T extends string = string, S extends z.ZodType = z.ZodType> {
  readonly type: T;
  readonly aggregate: AggregateType;
  readonly title: { readonly zh: string; readonly en: string };
  readonly data: S;
}

/** Declares an event. `data` must be strict: an unknown field is a contract broken, not a field to ignore. */
export const defineEvent = <const T extends string, S extends z.ZodType>(
  type: T,
  aggregate: AggregateType,
  title: { zh: string; en: string },
  data: S,
): EventDefinition<T, S> => ({ type, aggregate, title, data });
