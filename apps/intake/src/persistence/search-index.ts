import { Injectable } from '@nestjs/common';
import type { TakenText, TextIndex } from '#custody';
import { Database } from '#database';
import { KeysDatabase } from '#erasable';
import { phoneMark, textMarks } from './marks.js';

/** A text that may say what is searched for. */
export interface Candidate {
  readonly incidentId: string;
  readonly textId: string;
}

/** What callers and texts are found by: marks, which say nothing without their key (docs/adr/0034). */
@Injectable()
export class SearchIndex implements TextIndex {
  private markKey: Buffer | undefined;

  constructor(
    private readonly database: Database,
    private readonly keysDatabase: KeysDatabase,
  ) {}

  async note(incidentId: string, texts: readonly TakenText[]): Promise<void> {
    const key = await this.key();
    const rows = texts.map(({ ref, content }) => ({ text_id: ref.textId, marks: textMarks(key, content) }));
    await this.keysDatabase.query(
      `INSERT INTO text_mark (incident_id, text_id, marks)
       SELECT $1, text_id, marks FROM jsonb_to_recordset($2::jsonb) AS r(text_id uuid, marks int[])
       ON CONFLICT DO NOTHING`,
      [incidentId, JSON.stringify(rows)],
    );
  }

  async notePhone(party: string, phone: string): Promise<void> {
    await this.keysDatabase.query('INSERT INTO phone_mark (party_id, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      party,
      phoneMark(await this.key(), phone),
    ]);
  }

  /** The callers who gave this number. */
  async byPhone(phone: string): Promise<string[]> {
    return partiesOf(
      await this.keysDatabase.query('SELECT party_id FROM phone_mark WHERE mark = $1', [
        phoneMark(await this.key(), phone),
      ]),
    );
  }

  /** The callers who gave the same number as this one, who is among them; nobody where that one was erased. */
  async withPhoneOf(party: string): Promise<string[]> {
    return partiesOf(
      await this.keysDatabase.query(
        'SELECT party_id FROM phone_mark WHERE mark = (SELECT mark FROM phone_mark WHERE party_id = $1)',
        [party],
      ),
    );
  }

  /** Texts that hold every pair of characters of the words, those of the latest incidents first, after `last`. */
  async candidates(words: readonly string[], last: Candidate | undefined, most: number): Promise<Candidate[]> {
    const key = await this.key();
    return this.keysDatabase.query<Candidate>(
      `SELECT incident_id AS "incidentId", text_id AS "textId" FROM text_mark
       WHERE marks @> $1::int[] AND ($2::uuid IS NULL OR (incident_id, text_id) < ($2, $3::uuid))
       ORDER BY incident_id DESC, text_id DESC LIMIT $4`,
      [words.flatMap((word) => textMarks(key, word)), last?.incidentId, last?.textId, most],
    );
  }

  /** Forgets callers, and what was written about incidents until then. */
  async forget(parties: readonly string[], incidents: readonly string[], at: Date): Promise<void> {
    await this.keysDatabase.query('DELETE FROM phone_mark WHERE party_id = ANY($1::uuid[])', [parties]);
    await this.keysDatabase.query('DELETE FROM text_mark WHERE incident_id = ANY($1::uuid[]) AND noted_at <= $2', [
      incidents,
      at,
    ]);
  }

  /** Made by a migration and never changed. */
  private async key(): Promise<Buffer> {
    if (this.markKey) return this.markKey;
    const [row] = await this.database.query<{ key: Buffer }>('SELECT key FROM mark_key');
    if (!row) throw new Error('the key of the search marks is missing');
    return (this.markKey = row.key);
  }
}

const partiesOf = (rows: readonly { party_id: string }[]): string[] => rows.map(({ party_id }) => party_id);
