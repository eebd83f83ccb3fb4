import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { newId } from '#primitives';
import type { EntityManager } from 'typeorm';
import { InboxHints } from '../live/inbox-hints.js';
import type { Notice } from '../domain/notice.js';

/** A notice as it lies in somebody's inbox. */
export interface ReceivedNotice extends Notice {
  readonly noticeId: string;
  readonly readAt: Date | null;
}

interface NoticeRow {
  readonly noticeId: string;
  readonly person: string;
  readonly content: Notice;
  readonly readAt: Date | null;
}

const columns = 'notice_id AS "noticeId", person, content, read_at AS "readAt"';
const received = ({ noticeId, content, readAt }: NoticeRow): ReceivedNotice => ({ ...content, noticeId, readAt });

/** 消息: what people are told, one row for each person and event, whatever comes twice. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly hints: InboxHints,
  ) {}

  /** Gives those that are new, by person. */
  async put(manager: EntityManager, people: readonly string[], notice: Notice, at: Date): Promise<string[]> {
    const rows = [...new Set(people)].map((person) => ({ notice_id: newId(), person }));
    const written: { notice_id: string; person: string }[] = await manager.query(
      `INSERT INTO notice (notice_id, person, event_id, content, made_at)
       SELECT notice_id, person, $2, $3, $4 FROM jsonb_to_recordset($1::jsonb) AS r(notice_id uuid, person uuid)
       ON CONFLICT DO NOTHING RETURNING notice_id, person`,
      [JSON.stringify(rows), notice.eventId, JSON.stringify(notice), at],
    );
    await this.hints.changed(
      manager,
      written.map((row) => row.person),
    );
    return written.map(({ notice_id }) => notice_id);
  }

  /** The latest first, after one of them. */
  async of(
    person: string,
    { after, unread, limit }: { after: string | undefined; unread: boolean; limit: number },
  ): Promise<ReceivedNotice[]> {
    const rows = await this.database.query<NoticeRow>(
      `SELECT ${columns} FROM notice
       WHERE person = $1 AND ($2::uuid IS NULL OR notice_id < $2) AND (NOT $3 OR read_at IS NULL)
       ORDER BY notice_id DESC LIMIT $4`,
      [person, after ?? null, unread, limit],
    );
    return rows.map(received);
  }

  async unread(person: string): Promise<number> {
    const [counted] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM notice WHERE person = $1 AND read_at IS NULL',
      [person],
    );
    return counted?.count ?? 0;
  }

  /** Whether there is such a notice of this person; the first reading counts. */
  async read(manager: EntityManager, person: string, noticeId: string, at: Date): Promise<boolean> {
    const [found]: [unknown[], number] = await manager.query(
      `UPDATE notice SET read_at = coalesce(read_at, $3) WHERE notice_id = $1 AND person = $2 RETURNING notice_id`,
      [noticeId, person, at],
    );
    if (found.length === 0) return false;
    await this.hints.changed(manager, [person]);
    return true;
  }

  async find(noticeId: string): Promise<(ReceivedNotice & { readonly person: string }) | undefined> {
    const [row] = await this.database.query<NoticeRow>(`SELECT ${columns} FROM notice WHERE notice_id = $1`, [
      noticeId,
    ]);
    return row && { ...received(row), person: row.person };
  }
}
