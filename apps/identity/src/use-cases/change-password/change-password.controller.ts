import { Controller, Post } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { Command } from '#custody';
import { AnswersNothing, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/identity.refusals.js';
import { ChangePassword } from './change-password.js';

const ChangePasswordCommand = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(1).max(200).describe('新密码 At least 12 characters'),
});

@Controller('me/passwords')
export class ChangePasswordController {
  constructor(private readonly password: ChangePassword) {}

  /**
   * Changes one's own password; one's other sessions end. Who had to change it gets their posts with the next refresh.
   * Wrong current ones count as those of signing in do, and lock. PASSWORD.TOO_WEAK, PASSWORD.SAME.
   */
  @Post()
  @Permission('session.own')
  @AnswersNothing()
  @Refuses(refuse, 'PASSWORD.CURRENT_WRONG', 'PASSWORD.SAME', 'PASSWORD.TOO_WEAK', 'SIGN_IN.LOCKED', 'ACCOUNT.UNKNOWN')
  async change(
    @Who() who: SignedIn,
    @Command(ChangePasswordCommand) given: z.infer<typeof ChangePasswordCommand>,
  ): Promise<void> {
    await this.password.change(who, given);
  }
}
