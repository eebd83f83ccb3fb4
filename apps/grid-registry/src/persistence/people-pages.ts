import { roles, unitCode } from '#contracts';
import { z } from 'zod';

/** A post as it is shown with whoever holds it. */
export const postOfPerson = z
  .object({
    postId: z.uuid(),
    role: z.enum(roles),
    unit: unitCode,
    validFrom: z.iso.datetime({ offset: true }),
    validTo: z.iso.datetime({ offset: true }).nullable(),
    withdrawnAt: z.iso.datetime({ offset: true }).nullable(),
    delegatedBy: z.uuid().nullable().describe('Whose post it is, when they stand in for somebody'),
  })
  .meta({ id: 'PostOfPerson' });

export const listedPerson = z
  .object({ personId: z.uuid(), name: z.string(), posts: z.array(postOfPerson) })
  .meta({ id: 'ListedPerson' });
export type ListedPerson = z.infer<typeof listedPerson>;

/** Which people a page shows. */
export interface PeopleWanted {
  /** Patterns of the codes of units, for LIKE: people with a post in one of them. */
  readonly units: readonly string[];
  readonly name: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  /** Also posts that have ended, and people who hold no other. */
  readonly ended: boolean;
  /** The person that the last page ended with. */
  readonly after: string | null;
  readonly limit: number;
}

interface Source {
  query<T>(sql: string, parameters: unknown[]): Promise<T[]>;
}

/** In the order of a Chinese dictionary; names may be the same. */
const byName = 'name COLLATE "zh-x-icu", person_id';

const shown = `post.unit LIKE ANY($1::text[])
  AND ($5 OR (withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to > clock_timestamp())))`;

/** People by name with their posts, within those units; and how many there are. */
export async function readPeople(
  source: Source,
  { units, name, role, unit, ended, after, limit }: PeopleWanted,
): Promise<{ people: ListedPerson[]; total: number }> {
  const wanted = `SELECT person_id, name FROM person
    WHERE ($2::text IS NULL OR strpos(name, $2) > 0) AND EXISTS (SELECT FROM post
      WHERE post.person_id = person.person_id AND ${shown}
        AND ($3::text IS NULL OR role = $3) AND ($4::text IS NULL OR unit = $4))`;
  const filter = [units, name, role, unit, ended];
  const [count] = await source.query<{ total: number }>(`SELECT count(*)::int AS total FROM (${wanted}) p`, filter);
  const people = await source.query<ListedPerson>(
    `SELECT person_id AS "personId", name, (SELECT json_agg(json_build_object('postId', post_id, 'role', role,
       'unit', unit, 'validFrom', valid_from, 'validTo', valid_to, 'withdrawnAt', withdrawn_at,
       'delegatedBy', delegated_by) ORDER BY post_id)
       FROM post WHERE post.person_id = p.person_id AND ${shown}) AS posts
     FROM (${wanted}) p
     WHERE $6::uuid IS NULL OR (name COLLATE "zh-x-icu", person_id) >
       (SELECT name COLLATE "zh-x-icu", person_id FROM person WHERE person_id = $6)
     ORDER BY ${byName} LIMIT $7`,
    [...filter, after, limit],
  );
  return { people, total: count?.total ?? 0 };
}
