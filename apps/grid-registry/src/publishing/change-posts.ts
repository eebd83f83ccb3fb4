import type { TextRef } from '#contracts';
import type { RegistryPost } from '../domain/organisation/registry-post.js';
import { type Publication, publishFacts } from './publication.js';

/** Gives people posts, of their own or for somebody else. */
export async function givePosts(
  publication: Publication,
  posts: readonly RegistryPost[],
  reason: TextRef | null,
): Promise<void> {
  if (posts.length === 0) return;
  const facts = posts.map(({ period, ...post }) => ({
    ...{ ...post, version: 1, reason },
    validFrom: period.from.toISOString(),
    validTo: period.to?.toISOString() ?? null,
  }));
  await publication.manager.query(
    `INSERT INTO post (post_id, version, person_id, role, unit, valid_from, valid_to, delegation_of, delegated_by)
     SELECT "postId", version, person, role, unit, "validFrom", "validTo", (delegation->>'of')::uuid,
       (delegation->>'by')::uuid
     FROM jsonb_to_recordset($1::jsonb) AS p("postId" uuid, version int, person uuid, role text, unit text,
       "validFrom" timestamptz, "validTo" timestamptz, delegation jsonb)`,
    [JSON.stringify(facts)],
  );
  await publishFacts(publication, 'registry.post-granted.v1', facts, ({ postId }) => postId);
}

/** Ends posts now, and with each what stands in for it. Gives how many ended. */
export async function endPosts(
  publication: Publication,
  postIds: readonly string[],
  reason: TextRef | null,
): Promise<number> {
  const { manager, at } = publication;
  const [ended]: [{ postId: string; version: number; person: string }[], number] = await manager.query(
    `UPDATE post SET version = version + 1, withdrawn_at = $2
     WHERE (post_id = ANY($1::uuid[]) OR delegation_of = ANY($1::uuid[]))
       AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to > $2)
     RETURNING post_id AS "postId", version, person_id AS person`,
    [postIds, at],
  );
  const asked = new Set(postIds);
  const facts = ended.map((post) => ({ ...post, reason: asked.has(post.postId) ? reason : null }));
  await publishFacts(publication, 'registry.post-withdrawn.v1', facts, ({ postId }) => postId);
  return ended.length;
}
