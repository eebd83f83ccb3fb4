import { Controller, Get } from '@nestjs/common';
import { type ActingPost, heldPost, type HeldPost, Permission, type SignedIn, Who } from '#access';
import { Answers } from '#endpoint';
import { z } from 'zod';

const isHeld = (post: ActingPost): post is HeldPost => post.role !== 'machine' && post.role !== 'display';
const me = z.object({ personId: z.uuid(), session: z.uuid(), posts: z.array(heldPost) });

@Controller('me')
export class ReadMeController {
  /** Who one is signed in as, and the posts of this token. */
  @Get()
  @Permission('session.own')
  @Answers(200, me)
  me(@Who() { person, session, posts }: SignedIn): { personId: string; session: string; posts: readonly HeldPost[] } {
    return { personId: person, session, posts: posts.filter(isHeld) };
  }
}
