import { Injectable } from '@nestjs/common';
import type { EvidenceRef } from '#contracts';
import { Database } from '#database';
import { type DataKey, DataKeys, decrypt, encrypt } from '#erasable';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { AcceptedType } from '../domain/accepted-type.js';
import { refuse } from '../domain/evidence.refusals.js';
import { type FileFacts, readFacts, writeFacts } from './file-facts.js';

/** A file as taken in: everything that is kept of it beside its bytes. */
export interface EvidenceFile extends EvidenceRef, FileFacts {
  readonly uploader: string;
  readonly uploaderPost: string;
  /** Whether somebody uploaded it who has no account. */
  readonly byResident: boolean;
  readonly mediaType: AcceptedType;
  readonly bytes: number;
  readonly originalCommitment: string;
  readonly key: DataKey;
}

/** A step of an incident that cites files. */
export interface Citation {
  readonly incidentId: string;
  readonly cited: readonly EvidenceRef[];
  readonly at: string;
}

/** What is needed to serve a file. */
export interface ServableFile extends Pick<FileFacts, 'storedDigest' | 'thumbnailDigest'> {
  readonly evidenceId: string;
  readonly mediaType: AcceptedType;
  readonly key: Buffer;
}

/** A file that nobody can open any more. */
export interface ErasedFile {
  readonly erasedAt: Date;
}

interface FileRow {
  readonly evidenceId: string;
  readonly mediaType: AcceptedType;
  readonly keyId: string;
  readonly encrypted: Buffer;
}

const columns = `f.evidence_id AS "evidenceId", f.media_type AS "mediaType", f.key_id AS "keyId", f.encrypted`;

@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeys,
  ) {}

  /** Says that a file is about to be written: should its row never come, the sweep knows what to remove. */
  async announce(evidenceId: string): Promise<void> {
    await this.database.query('INSERT INTO unfinished_file (evidence_id) VALUES ($1)', [evidenceId]);
  }

  /** Takes the announcement back, where no row will come and the file is gone. */
  async withdraw(evidenceId: string): Promise<void> {
    await this.database.query('DELETE FROM unfinished_file WHERE evidence_id = $1', [evidenceId]);
  }

  /**
   * Keeps a file whose bytes are on disk for good.
   * @throws Refused EVIDENCE.OVERTAKEN when the sweep has given it up meanwhile
   */
  async keep(manager: EntityManager, file: EvidenceFile, at: Date): Promise<void> {
    // TypeORM gives DELETE's rows as [rows, count].
    const [, announced]: [unknown[], number] = await manager.query(
      'DELETE FROM unfinished_file WHERE evidence_id = $1',
      [file.evidenceId],
    );
    if (announced === 0) throw new Refused(refuse('EVIDENCE.OVERTAKEN'));
    const { keyId, key } = file.key;
    await manager.query(
      `INSERT INTO evidence_file (evidence_id, uploader, uploader_post, media_type, bytes, original_commitment,
         commitment, key_id, encrypted, created_at, by_resident)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        file.evidenceId,
        file.uploader,
        file.uploaderPost,
        file.mediaType,
        file.bytes,
        file.originalCommitment,
        file.commitment,
        keyId,
        encrypt(key, file.evidenceId, writeFacts(file)),
        at,
        file.byResident,
      ],
    );
  }

  /** Of several at once, one after the other. @throws Refused EVIDENCE.TOO_MANY_PHOTOS when somebody has uploaded so many */
  async mustBeFewer(manager: EntityManager, uploader: string, most: number): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [uploader]);
    const [{ count }]: [{ count: number }] = await manager.query(
      'SELECT count(*)::int AS count FROM evidence_file WHERE uploader = $1 AND by_resident',
      [uploader],
    );
    if (count >= most) throw new Refused(refuse('EVIDENCE.TOO_MANY_PHOTOS', { most }));
  }

  /** A file that this person uploaded. */
  async ofUploader(uploader: string, evidenceId: string): Promise<ServableFile | ErasedFile | undefined> {
    return this.open(
      await this.database.query<FileRow>(
        `SELECT ${columns} FROM evidence_file f WHERE f.evidence_id = $1 AND f.uploader = $2`,
        [evidenceId, uploader],
      ),
    );
  }

  /** A file that is attached to this incident. */
  async ofIncident(incidentId: string, evidenceId: string): Promise<ServableFile | ErasedFile | undefined> {
    return this.open(
      await this.database.query<FileRow>(
        `SELECT ${columns} FROM evidence_attachment a JOIN evidence_file f USING (evidence_id)
         WHERE a.incident_id = $1 AND a.evidence_id = $2`,
        [incidentId, evidenceId],
      ),
    );
  }

  /** All files that are attached to this incident. */
  async allOfIncident(incidentId: string): Promise<({ readonly evidenceId: string } & (FileFacts | ErasedFile))[]> {
    const rows = await this.database.query<FileRow>(
      `SELECT ${columns} FROM evidence_attachment a JOIN evidence_file f USING (evidence_id)
       WHERE a.incident_id = $1 ORDER BY f.evidence_id`,
      [incidentId],
    );
    const keys = await this.keys.read(rows.map(({ keyId }) => keyId));
    return rows.map(({ evidenceId, keyId, encrypted }) => {
      const state = keys.get(keyId)!;
      return { evidenceId, ...('erasedAt' in state ? state : readFacts(decrypt(state.key, evidenceId, encrypted))) };
    });
  }

  private async open([row]: readonly FileRow[]): Promise<ServableFile | ErasedFile | undefined> {
    if (!row) return undefined;
    const { evidenceId, mediaType, keyId, encrypted } = row;
    const state = (await this.keys.read([keyId])).get(keyId)!;
    if ('erasedAt' in state) return state;
    const { key } = state;
    return { evidenceId, mediaType, key, ...readFacts(decrypt(key, evidenceId, encrypted)) };
  }

  /** Attaches the files that a step of an incident cites, and gives the ids of those that are not here (or are not that file). */
  async attach(manager: EntityManager, { incidentId, cited, at }: Citation): Promise<string[]> {
    const found: { evidence_id: string }[] = await manager.query(
      `WITH cited AS (SELECT * FROM unnest($2::uuid[], $3::text[]) AS c (evidence_id, commitment)),
         locked AS (SELECT f.evidence_id FROM evidence_file f JOIN cited USING (evidence_id, commitment)
           FOR KEY SHARE OF f),
         known AS (SELECT DISTINCT evidence_id FROM locked),
         attached AS (INSERT INTO evidence_attachment (incident_id, evidence_id, cited_at)
           SELECT $1, evidence_id, $4 FROM known ON CONFLICT DO NOTHING)
       SELECT evidence_id FROM known`,
      [incidentId, cited.map(({ evidenceId }) => evidenceId), cited.map(({ commitment }) => commitment), at],
    );
    const here = new Set(found.map(({ evidence_id }) => evidence_id));
    return cited.map(({ evidenceId }) => evidenceId).filter((id) => !here.has(id));
  }

  /** Gives up files announced `age` seconds ago or earlier and never kept; `remove` takes their bytes away. */
  async sweep(age: number, remove: (evidenceId: string) => Promise<void>): Promise<number> {
    return this.database.transaction(async (manager) => {
      // Locked until the bytes are gone: whoever would still keep such a file finds its announcement missing.
      const rows: { evidence_id: string }[] = await manager.query(
        `SELECT evidence_id FROM unfinished_file WHERE started_at < clock_timestamp() - make_interval(secs => $1)
         ORDER BY started_at LIMIT 500 FOR UPDATE SKIP LOCKED`,
        [age],
      );
      const ids = rows.map(({ evidence_id }) => evidence_id);
      for (const id of ids) await remove(id);
      await manager.query('DELETE FROM unfinished_file WHERE evidence_id = ANY($1::uuid[])', [ids]);
      return ids.length;
    });
  }

  /**
   * Forgets files taken in `days` ago or earlier, or by residents `daysOfResidents` ago, that no incident cites; `remove`
   * takes their bytes away.
   */
  async sweepUncited(
    { days, daysOfResidents }: { days: number; daysOfResidents: number },
    remove: (evidenceId: string) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async (manager) => {
      // The rows go first: should one be cited this very moment, its foreign key stops us before the bytes are gone.
      const [rows]: [{ evidence_id: string }[], number] = await manager.query(
        `DELETE FROM evidence_file WHERE evidence_id IN (
           SELECT evidence_id FROM evidence_file f
           WHERE created_at < clock_timestamp() - make_interval(days => CASE WHEN by_resident THEN $2::int ELSE $1::int END)
             AND NOT EXISTS (SELECT 1 FROM evidence_attachment a WHERE a.evidence_id = f.evidence_id)
           LIMIT 500 FOR UPDATE SKIP LOCKED)
         RETURNING evidence_id`,
        [days, daysOfResidents],
      );
      for (const { evidence_id } of rows) await remove(evidence_id);
      return rows.length;
    });
  }
}
