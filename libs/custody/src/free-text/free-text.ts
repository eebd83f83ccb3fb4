import { createHash, randomBytes } from 'node:crypto';
import type { TextRef } from '#contracts';
import { newId } from '#primitives';

/** A text as taken: what events may know (`ref`), and what stays here. */
export interface TakenText {
  readonly ref: TextRef;
  readonly salt: Buffer;
  readonly content: string;
}

/** Bytes of a text's salt. */
export const saltLength = 16;

/** SHA-256(salt ‖ bytes), base64url: says nothing once the salt is gone. */
export const commit = (salt: Uint8Array, bytes: Uint8Array | string): string =>
  createHash('sha256').update(salt).update(bytes).digest('base64url');

/** Takes a text in: gives it an id, a salt of its own and a commitment. */
export function takeText(content: string): TakenText {
  const salt = randomBytes(saltLength);
  return { ref: { textId: newId(), commitment: commit(salt, content) }, salt, content };
}

export type Texts<K extends string> = Partial<Record<K, string | null | undefined>>;
export type TextRefs<T> = { readonly [K in keyof T]: T[K] extends string ? TextRef : TextRef | null };

/** Takes several texts in; empty ones become null. */
export function takeTexts<T extends Texts<string>>(texts: T): { refs: TextRefs<T>; taken: TakenText[] } {
  const taken = Object.entries(texts).flatMap(([name, content]) =>
    content ? [[name, takeText(content)] as const] : [],
  );
  const byName = new Map(taken);
  const refs = Object.fromEntries(Object.keys(texts).map((name) => [name, byName.get(name)?.ref ?? null]));
  return { refs: refs as TextRefs<T>, taken: taken.map(([, text]) => text) };
}
