import { Controller, Get } from '@nestjs/common';
import { type ActingPost, heldPost, type HeldPost, Permission, permissionsOf, type SignedIn, Who } from '#access';
import { Answers } from '#endpoint';
import { z } from 'zod';

const me = z.object({
  personId: z.uuid(),
  session: z.uuid(),
  posts: z.array(
    heldPost
      .extend({ permissions: z.array(z.string()).describe('What the permission table allows this role at all') })
      .meta({ id: 'MyPost' }),
  ),
});
type Me = z.infer<typeof me>;

const isHeld = (post: ActingPost): post is HeldPost => post.role !== 'machine' && post.role !== 'display';

@Controller('me')
export class ReadMeController {
  /**
   * Who one is signed in as, and the posts of this token, each with the permissions of its role: how far each of them
   * reaches, every service decides for itself.
   */
  @Get()
  @Permission('session.own')
  @Answers(200, me)
  me(@Who() { person, session, posts }: SignedIn): Me {
    const held = posts.filter(isHeld);
    return {
      personId: person,
      session,
      posts: held.map((post) => ({ ...post, permissions: permissionsOf(post.role) })),
    };
  }
}
