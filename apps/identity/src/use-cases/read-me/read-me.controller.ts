import { Controller, Get } from '@nestjs/common';
import { type HeldPost, Permission, type SignedIn, Who } from '#access';

@Controller('me')
export class ReadMeController {
  /** Who one is signed in as, and the posts of this token. */
  @Get()
  @Permission('session.own')
  me(@Who() { person, session, posts }: SignedIn): { personId: string; session: string; posts: readonly HeldPost[] } {
    return { personId: person, session, posts };
  }
}
