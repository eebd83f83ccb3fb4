import { Controller, Header, Post } from '@nestjs/common';
import { Public } from '#access';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/identity.refusals.js';
import { Sessions, type Tokens, tokens } from '../../sessions/sessions.js';

const RefreshCommand = z.strictObject({
  refreshToken: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[\w-]{43}$/),
});

@Controller('refresh')
export class RefreshController {
  constructor(private readonly sessions: Sessions) {}

  /**
   * New tokens, with the posts held now. SESSION.ENDED when the session is over or the token was used long ago.
   * Public: the refresh token is the proof.
   */
  @Post()
  @Answers(200, tokens)
  @Refuses(refuse, 'SESSION.ENDED')
  @Refuses(referenceRefusals)
  @Header('Cache-Control', 'no-store')
  @Public()
  refresh(@Command(RefreshCommand) { refreshToken }: z.infer<typeof RefreshCommand>): Promise<Tokens> {
    return this.sessions.refresh(refreshToken);
  }
}
