import type { EventType } from '#contracts';
import { auditSentences } from './sentences/audit.js';
import { centreSentences } from './sentences/centre.js';
import { closureSentences } from './sentences/closure.js';
import { factSentences } from './sentences/facts.js';
import { handlingSentences } from './sentences/handling.js';
import { registrySentences } from './sentences/registry.js';
import type { Language, Names, Sentences } from './sentences/sentence.js';

/** Every event there is, in words. An event without a sentence does not compile, and fails the test beside this. */
export const stepSentences: Sentences<EventType> = {
  ...centreSentences,
  ...handlingSentences,
  ...closureSentences,
  ...factSentences,
  ...registrySentences,
  ...auditSentences,
};

/** As much of an event as its sentence takes. Whoever reads the trail may meet one that nobody ever declared. */
export interface TellableEvent {
  readonly type: string;
  readonly data?: unknown;
}

/**
 * What happened, in a sentence; undefined for what is no event of ours, or not as one of its type should be: the trail
 * keeps that as well, and whoever shows it must say so. Never throws.
 */
export function sentenceOf({ type, data }: TellableEvent, language: Language, names: Names): string | undefined {
  if (!Object.hasOwn(stepSentences, type)) return undefined;
  const sentence = stepSentences[type as EventType][language === 'en' ? 'en' : 'zh'];
  try {
    return (sentence as (data: unknown, names: Names) => string)(data, names);
  } catch {
    return undefined;
  }
}
