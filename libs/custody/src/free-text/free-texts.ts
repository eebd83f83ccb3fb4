import { Inject, Injectable, Optional } from '@nestjs/common';
import { type DataKey, DataKeys, decrypt, encrypt } from '#erasable';
import type { EntityManager } from 'typeorm';
import { saltLength, type TakenText, type TextRefs, type Texts, takeTexts } from './free-text.js';

/** Optional Nest injection token: a {@link TextIndex}, where the service's texts can be searched. */
export const TEXT_INDEX = Symbol('TextIndex');

export interface TextIndex {
  /** Makes texts findable; may be done again. */
  note(incidentId: string, texts: readonly TakenText[]): Promise<void>;
}

/** Texts of a command: what its events may say of them, and how they are kept once it is decided. */
export interface TextsInHand<T> {
  readonly refs: TextRefs<T>;
  /** Keeps them in the transaction of what refers to them. */
  readonly keep: (manager: EntityManager) => Promise<void>;
}

/** A text of this service, or when it was erased; `I`: what it is about. */
export type StoredText<I = string> = { readonly textId: string; readonly incidentId: I } & (
  { readonly content: string; readonly salt: Buffer } | { readonly erasedAt: Date }
);

/** A text as a table has it. */
export interface TextRow<I = string> {
  readonly textId: string;
  readonly incidentId: I;
  readonly keyId: string;
  readonly encrypted: Buffer;
}

/**
 * The free texts that this service took, each with the salt of its commitment, under the incident's key: any of them
 * may name anybody, so they are erased together.
 */
@Injectable()
export class FreeTexts {
  constructor(
    private readonly keys: DataKeys,
    @Optional() @Inject(TEXT_INDEX) private readonly index?: TextIndex,
  ) {}

  /** Takes texts in. The key is fetched or made while the command goes on; one that is not needed then is harmless. */
  take<T extends Texts<string>>(incidentId: string, texts: T): TextsInHand<T> {
    const { refs, taken } = takeTexts(texts);
    if (taken.length === 0) return { refs, keep: () => Promise.resolve() };
    const key = this.keys.of(incidentId);
    // Heard of where it is awaited; a command that is refused first never gets there.
    key.catch(() => undefined);
    return { refs, keep: async (manager) => this.keep(manager, incidentId, taken, await key) };
  }

  /** Those of these texts that are here. */
  async read(manager: EntityManager, textIds: readonly string[]): Promise<StoredText[]> {
    const rows: TextRow[] = await manager.query(
      `SELECT text_id AS "textId", incident_id AS "incidentId", key_id AS "keyId", encrypted
       FROM free_text WHERE text_id = ANY($1::uuid[])`,
      [textIds],
    );
    return openTexts(this.keys, rows);
  }

  private async keep(
    manager: EntityManager,
    incidentId: string,
    taken: readonly TakenText[],
    { keyId, key }: DataKey,
  ): Promise<void> {
    const noted = this.index?.note(incidentId, taken);
    noted?.catch(() => undefined);
    await manager.query(
      `INSERT INTO free_text (text_id, incident_id, key_id, encrypted)
       SELECT t.text_id, $1, $2, t.encrypted FROM unnest($3::uuid[], $4::bytea[]) AS t(text_id, encrypted)`,
      [incidentId, keyId, taken.map(({ ref }) => ref.textId), taken.map((text) => encryptText(key, text))],
    );
    await noted;
  }
}

/** Decrypts rows with what the database of keys says at this moment. */
export async function openTexts<I>(keys: DataKeys, rows: readonly TextRow<I>[]): Promise<StoredText<I>[]> {
  const states = await keys.read(rows.map(({ keyId }) => keyId));
  return rows.map(({ textId, incidentId, keyId, encrypted }) => {
    const state = states.get(keyId)!;
    if ('erasedAt' in state) return { textId, incidentId, erasedAt: state.erasedAt };
    const { salt, content } = decryptText(state.key, textId, encrypted);
    return { textId, incidentId, salt, content: content.toString() };
  });
}

/** A text under a key: salt ‖ UTF-8, encrypted as the text it is. */
export const encryptText = (key: Uint8Array, { ref, salt, content }: TakenText): Buffer =>
  encrypt(key, ref.textId, Buffer.concat([salt, Buffer.from(content)]));

/** What {@link encryptText} encrypted; the text in UTF-8. Throws when it is not as it was written. */
export function decryptText(key: Uint8Array, textId: string, encrypted: Uint8Array): { salt: Buffer; content: Buffer } {
  const saltAndText = decrypt(key, textId, encrypted);
  return { salt: saltAndText.subarray(0, saltLength), content: saltAndText.subarray(saltLength) };
}
