import { Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import { areaCode, gridCode, type Point, pointSchema } from '#contracts';
import type { DataOf } from '#contracts';
import type { CommandTransaction } from '#custody';
import { Database } from '#database';
import { areaPrefix, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../domain/position/position.refusals.js';
import { type Publication, publishFacts } from '../publishing/publication.js';

/** After how many hours without a word from the phone it is forgotten where somebody was, and that they share it. */
export const hoursRemembered = 2;
const isRemembered = `heard_at > $1::timestamptz - make_interval(hours => ${hoursRemembered})`;

export const sharedPosition = z.object({
  person: z.uuid(),
  role: z.string(),
  unit: z.union([areaCode, gridCode]).describe('The unit of the post under which they share it'),
  point: pointSchema,
  accuracy: z.int().describe('Metres'),
  heardAt: z.date(),
});
export type SharedPosition = z.infer<typeof sharedPosition>;

export const ownSharing = z.object({
  since: z.date(),
  heardAt: z.date(),
  position: z.object({ point: pointSchema, accuracy: z.int() }).nullable(),
});
export type OwnSharing = z.infer<typeof ownSharing>;

type Change = DataOf<'audit.position-sharing-changed.v1'>['change'];

const position = `jsonb_build_object('lng', lng, 'lat', lat) AS point, accuracy`;

/** Where people last were who share it with the command centre: one row each, overwritten, soon forgotten. */
@Injectable()
export class SharedPositions {
  constructor(private readonly database: Database) {}

  /** Begins to share, or goes on under another post. Gives since when. */
  async begin({ manager, at }: CommandTransaction, { person, post }: Actor): Promise<Date> {
    await manager.query(`DELETE FROM shared_position WHERE person_id = $2 AND NOT ${isRemembered}`, [at, person]);
    const [{ since, begun }]: [{ since: Date; begun: boolean }] = await manager.query(
      `INSERT INTO shared_position (person_id, post_id, role, unit, since, heard_at) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (person_id) DO UPDATE SET post_id = excluded.post_id, role = excluded.role, unit = excluded.unit,
         heard_at = excluded.heard_at
       RETURNING since, xmax = 0 AS begun`,
      [person, post.id, post.role, post.unit, at],
    );
    if (begun) await record({ manager, at, by: eventActor({ person, post }) }, [person], 'BEGUN');
    return since;
  }

  /** Forgets where somebody was, at once. */
  async stop({ manager, at }: CommandTransaction, actor: Actor): Promise<void> {
    const [, stopped]: [unknown, number] = await manager.query('DELETE FROM shared_position WHERE person_id = $1', [
      actor.person,
    ]);
    if (stopped > 0) await record({ manager, at, by: eventActor(actor) }, [actor.person], 'STOPPED');
  }

  /** @throws Refused POSITION.NOT_SHARED */
  async tell(person: string, { lng, lat }: Point, accuracy: number, at: Date): Promise<void> {
    const [, told]: [unknown, number] = await this.database.manager.query(
      `UPDATE shared_position SET lng = $3, lat = $4, accuracy = $5, heard_at = $1
       WHERE person_id = $2 AND ${isRemembered}`,
      [at, person, lng, lat, accuracy],
    );
    if (told === 0) throw new Refused(refuse('POSITION.NOT_SHARED', { hours: hoursRemembered }));
  }

  async ofOneself(person: string, at: Date): Promise<OwnSharing | null> {
    const [row] = await this.database.query<SharedPosition & OwnSharing & { accuracy: number | null }>(
      `SELECT since, heard_at AS "heardAt", ${position} FROM shared_position WHERE person_id = $2 AND ${isRemembered}`,
      [at, person],
    );
    if (!row) return null;
    const { since, heardAt, point, accuracy } = row;
    return { since, heardAt, position: accuracy === null ? null : { point, accuracy } };
  }

  /** Of those whose post is in the area, and has not ended meanwhile. */
  within(area: string, at: Date): Promise<SharedPosition[]> {
    return this.database.query<SharedPosition>(
      `SELECT person_id AS person, role, unit, heard_at AS "heardAt", ${position} FROM shared_position shared
       WHERE unit LIKE $2 AND lng IS NOT NULL AND ${isRemembered}
         AND NOT EXISTS (SELECT FROM post WHERE post.post_id = shared.post_id
           AND (withdrawn_at <= $1 OR valid_to <= $1))
       ORDER BY person_id LIMIT 5000`,
      [at, `${areaPrefix(area)}%`],
    );
  }

  /** Forgets those that nothing was heard of for too long. */
  async forget({ manager, at, by }: Publication): Promise<void> {
    const [gone]: [{ person: string }[], number] = await manager.query(
      `DELETE FROM shared_position WHERE NOT ${isRemembered} RETURNING person_id AS person`,
      [at],
    );
    await record(
      { manager, at, by },
      gone.map(({ person }) => person),
      'FORGOTTEN',
    );
  }
}

const record = (publication: Publication, people: readonly string[], change: Change): Promise<void> =>
  publishFacts(
    publication,
    'audit.position-sharing-changed.v1',
    people.map((person) => ({ person, change })),
    ({ person }) => person,
  );
