import type { Role } from '#contracts';
import { type Publication, publishFacts } from './publication.js';

export interface PersonState {
  readonly personId: string;
  /** Stays with the registry: events carry the id. */
  readonly name: string;
  readonly synthetic: boolean;
}

export interface GrantedPost {
  readonly postId: string;
  readonly personId: string;
  readonly role: Role;
  readonly unit: string;
  readonly validFrom: Date;
}

/** Enters people and gives them their posts. */
export async function grantPosts(
  publication: Publication,
  people: readonly PersonState[],
  posts: readonly GrantedPost[],
): Promise<void> {
  const { manager } = publication;
  await manager.query(
    `INSERT INTO person (person_id, name, synthetic)
     SELECT "personId", name, synthetic
     FROM jsonb_to_recordset($1::jsonb) AS p("personId" uuid, name text, synthetic boolean)`,
    [JSON.stringify(people)],
  );
  await manager.query(
    `INSERT INTO post (post_id, version, person_id, role, unit, valid_from)
     SELECT "postId", 1, "personId", role, unit, "validFrom"
     FROM jsonb_to_recordset($1::jsonb) AS p("postId" uuid, "personId" uuid, role text, unit text,
       "validFrom" timestamptz)`,
    [JSON.stringify(posts)],
  );
  const facts = posts.map(({ postId, personId, role, unit, validFrom }) => ({
    postId,
    version: 1,
    person: personId,
    role,
    unit,
    validFrom: validFrom.toISOString(),
    validTo: null,
    delegation: null,
    reason: null,
  }));
  await publishFacts(publication, 'registry.post-granted.v1', facts, ({ postId }) => postId);
}
