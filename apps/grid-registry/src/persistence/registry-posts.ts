import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { refuse } from '../domain/organisation/organisation.refusals.js';
import type { RegistryPost } from '../domain/organisation/registry-post.js';

interface PostRow extends Omit<RegistryPost, 'period' | 'delegation'> {
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly delegationOf: string | null;
  readonly delegatedBy: string | null;
}

const columns = `post_id AS "postId", person_id AS person, role, unit, valid_from AS "validFrom", valid_to AS "validTo",
  delegation_of AS "delegationOf", delegated_by AS "delegatedBy"`;
const notEnded = 'withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to > $2)';

const postOf = ({ validFrom, validTo, delegationOf, delegatedBy, ...post }: PostRow): RegistryPost => ({
  ...post,
  period: { from: validFrom, to: validTo },
  delegation: delegationOf && delegatedBy ? { of: delegationOf, by: delegatedBy } : null,
});

/**
 * What somebody holds or will hold. Their row is locked, so that two posts given at once see each other: that is what
 * keeps the three apart.
 * @throws Refused PERSON.UNKNOWN
 */
export async function lockPerson(manager: EntityManager, person: string, at: Date): Promise<readonly RegistryPost[]> {
  const known: unknown[] = await manager.query('SELECT 1 FROM person WHERE person_id = $1 FOR UPDATE', [person]);
  if (known.length === 0) throw new Refused(refuse('PERSON.UNKNOWN'));
  const rows: PostRow[] = await manager.query(`SELECT ${columns} FROM post WHERE person_id = $1 AND ${notEnded}`, [
    person,
    at,
  ]);
  return rows.map(postOf);
}

/** The posts in these units that have not ended, locked. */
export async function lockPostsIn(
  manager: EntityManager,
  units: readonly string[],
  at: Date,
): Promise<readonly RegistryPost[]> {
  const rows: PostRow[] = await manager.query(
    `SELECT ${columns} FROM post WHERE unit = ANY($1::text[]) AND ${notEnded} ORDER BY post_id FOR UPDATE`,
    [units, at],
  );
  return rows.map(postOf);
}

/** The unit of a post, which never changes. @throws Refused POST.UNKNOWN */
export async function findPost(manager: EntityManager, postId: string): Promise<Pick<RegistryPost, 'unit'>> {
  const [post]: { unit: string }[] = await manager.query('SELECT unit FROM post WHERE post_id = $1', [postId]);
  if (!post) throw new Refused(refuse('POST.UNKNOWN'));
  return post;
}

/** A post, locked; whether it has ended is for the caller to see. @throws Refused POST.UNKNOWN */
export async function lockPost(
  manager: EntityManager,
  postId: string,
  at: Date,
): Promise<RegistryPost & { readonly isEnded: boolean }> {
  const [row]: (PostRow & { isEnded: boolean })[] = await manager.query(
    `SELECT ${columns}, NOT (${notEnded}) AS "isEnded" FROM post WHERE post_id = $1 FOR UPDATE`,
    [postId, at],
  );
  if (!row) throw new Refused(refuse('POST.UNKNOWN'));
  const { isEnded, ...post } = row;
  return { ...postOf(post), isEnded };
}
