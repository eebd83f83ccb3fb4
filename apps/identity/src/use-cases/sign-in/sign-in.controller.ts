import { Controller, Header, Post, Req } from '@nestjs/common';
import { Public } from '#access';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import type { Request } from 'express';
import { z } from 'zod';
import { refuse } from '../../domain/identity.refusals.js';
import type { Tokens } from '../../sessions/sessions.js';
import { tokens } from '../../sessions/sessions.js';
import { SignIn } from './sign-in.js';
import { SignInLimit } from './sign-in-limit.js';

const SignInCommand = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});

@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * Signs in with login and password. SIGN_IN.FAILED is the same for a wrong password and an unknown login; five
   * wrong ones within 15 minutes lock the account for as long (SIGN_IN.LOCKED). Public: it is how one becomes somebody.
   */
  @Post()
  @Answers(200, tokens)
  @Refuses(refuse, 'SIGN_IN.FAILED', 'SIGN_IN.LOCKED', 'SIGN_IN.TOO_MANY')
  @Refuses(referenceRefusals)
  @Header('Cache-Control', 'no-store')
  @Public()
  async in(
    @Req() request: Request,
    @Command(SignInCommand) { login, password }: z.infer<typeof SignInCommand>,
  ): Promise<Tokens> {
    await this.limit.consume(request.header('x-forwarded-for') ?? request.ip ?? 'unknown', login);
    return this.signIn.signIn(login, password);
  }
}
