import { Injectable } from '@nestjs/common';
import { FreeTexts } from '#custody';
import type { EntityManager } from 'typeorm';
import { saysAll, wordsOf } from '../../persistence/marks.js';
import { type Candidate, SearchIndex } from '../../persistence/search-index.js';
import type { SearchReporters } from './search-reporters.command.js';

export const mostShown = 50;
/** Candidates that are decrypted and read at once, and how many times: words that everybody uses are not read to the end. */
const pageSize = 500;
const mostPages = 10;

/** Finds incidents by who called, or by what was said, within areas. */
@Injectable()
export class FindIncidents {
  constructor(
    private readonly index: SearchIndex,
    private readonly texts: FreeTexts,
  ) {}

  /** The latest incidents, latest first. */
  find(manager: EntityManager, command: SearchReporters, areas: readonly string[]): Promise<string[]> {
    return 'phone' in command
      ? this.byPhone(manager, command.phone, areas)
      : this.byWords(manager, wordsOf(command.text), areas);
  }

  private async byPhone(manager: EntityManager, phone: string, areas: readonly string[]): Promise<string[]> {
    const rows: { incident_id: string }[] = await manager.query(
      `SELECT DISTINCT i.incident_id FROM incident i JOIN reporter r USING (incident_id)
       WHERE r.party_id = ANY($1::uuid[]) AND i.grid LIKE ANY($2::text[]) ORDER BY i.incident_id DESC LIMIT $3`,
      [await this.index.byPhone(phone), areas, mostShown],
    );
    return rows.map(({ incident_id }) => incident_id);
  }

  /** Marks find what may say it; only what says it to the letter counts. */
  private async byWords(manager: EntityManager, words: string[], areas: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    let last: Candidate | undefined;
    for (let page = 0; page < mostPages && found.size < mostShown; page++) {
      const candidates = await this.index.candidates(words, last, pageSize);
      for (const incidentId of await this.saying(manager, candidates, words, areas)) found.add(incidentId);
      last = candidates.at(-1);
      if (candidates.length < pageSize) break;
    }
    return [...found].slice(0, mostShown);
  }

  private async saying(
    manager: EntityManager,
    candidates: readonly Candidate[],
    words: readonly string[],
    areas: readonly string[],
  ): Promise<string[]> {
    const rows: { incident_id: string }[] = await manager.query(
      'SELECT incident_id FROM incident WHERE incident_id = ANY($1::uuid[]) AND grid LIKE ANY($2::text[])',
      [candidates.map(({ incidentId }) => incidentId), areas],
    );
    const visible = new Set(rows.map(({ incident_id }) => incident_id));
    const texts = await this.texts.read(
      manager,
      candidates.filter(({ incidentId }) => visible.has(incidentId)).map(({ textId }) => textId),
    );
    const saying = texts.filter((text) => 'content' in text && saysAll(text.content, words));
    return saying
      .map(({ incidentId }) => incidentId)
      .sort()
      .reverse();
  }
}
