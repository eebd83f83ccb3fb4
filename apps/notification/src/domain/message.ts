import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Notice, noticeKinds } from './notice.js';

const template = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const templatesFile = z.record(z.enum(noticeKinds), template);
export type Templates = z.infer<typeof templatesFile>;

/** Nest injection token of the {@link Templates}. */
export const TEMPLATES = Symbol('Templates');

/** What messages say, by kind. Throws what is wrong with the file: the service does not start then. */
export const readTemplates = (path: string | URL): Templates =>
  templatesFile.parse(JSON.parse(readFileSync(path, 'utf8')));

/** A notice in words, in both languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

interface Names {
  readonly category: { readonly zh: string; readonly en: string } | undefined;
  readonly unit: string | undefined;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** Says a notice by its template: number, category, unit and deadline (in Asia/Shanghai) stand in braces there. */
export function messageOf(notice: Notice, templates: Templates, { category, unit }: Names): Message {
  const { zh, en } = templates[notice.kind];
  const dueAt = notice.dueAt === null ? undefined : clock.format(new Date(notice.dueAt));
  const fill = (text: string, words: Record<string, string | undefined>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '—');
  const { number } = notice;
  return {
    zh: fill(zh, { number, dueAt, unit, category: category?.zh }),
    en: fill(en, { number, dueAt, unit, category: category?.en }),
  };
}
