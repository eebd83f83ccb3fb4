import { Controller, Get } from '@nestjs/common';
import { authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { roles, unitCode, uuidAsSent } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { areaOfUnit } from '#primitives';
import { z } from 'zod';

const ListPosts = z.strictObject({
  unit: unitCode.optional(),
  person: uuidAsSent.optional(),
  ended: z.enum(['true', 'false']).default('false').describe('With those that have ended'),
  after: uuidAsSent.optional().describe('The post id that the last page ended with'),
});

const listedPost = z.object({
  postId: z.uuid(),
  person: z.uuid(),
  role: z.enum(roles),
  unit: unitCode,
  validFrom: z.date(),
  validTo: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
  delegationOf: z.uuid().nullable().describe('Which post it stands in for'),
  delegatedBy: z.uuid().nullable().describe('Whose that is'),
});
type ListedPost = z.infer<typeof listedPost>;

const page = z.object({ posts: z.array(listedPost), next: z.uuid().nullable() });

const pageSize = 200;

@Controller('posts')
export class ListPostsController {
  constructor(private readonly database: Database) {}

  /**
   * Posts by unit, by person, or both, ordered by id; those outside the reader's area are left out. `next`: the `after`
   * of the next page, or null.
   */
  @Get()
  @Permission('post.read')
  @Answers(200, page)
  async list(
    @Who() who: SignedIn,
    @Query(ListPosts) { unit, person, ended, after }: z.infer<typeof ListPosts>,
  ): Promise<{ posts: ListedPost[]; next: string | null }> {
    const posts = await this.database.query<ListedPost>(
      `SELECT post_id AS "postId", person_id AS person, role, unit, valid_from AS "validFrom", valid_to AS "validTo",
         withdrawn_at AS "withdrawnAt", delegation_of AS "delegationOf", delegated_by AS "delegatedBy"
       FROM post
       WHERE ($1::text IS NULL OR unit = $1) AND ($2::uuid IS NULL OR person_id = $2)
         AND ($3::uuid IS NULL OR post_id > $3)
         AND ($4 OR (withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to > clock_timestamp())))
       ORDER BY post_id LIMIT $5`,
      [unit ?? null, person ?? null, after ?? null, ended === 'true', pageSize],
    );
    const next = posts.length === pageSize ? posts.at(-1)!.postId : null;
    return { posts: posts.filter((post) => authorizeInArea(who, 'post.read', areaOfUnit(post.unit))), next };
  }
}
