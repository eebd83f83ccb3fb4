import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { authorizeAnywhere, eventActor, Permission, type SignedIn, Who } from '#access';
import { Command, IdParam } from '#custody';
import { type DeadLetterRow, DeadLetters } from '#event-bus';
import { z } from 'zod';

const ResolveDeadLetter = z.strictObject({ resolution: z.enum(['REPLAYED', 'SKIPPED']) });

@Controller('operations/dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLetters) {}

  /** This service's open dead letters, oldest first, at most 200. */
  @Get()
  @Permission('dead-letter.manage')
  list(): Promise<DeadLetterRow[]> {
    return this.deadLetters.list();
  }

  /** One of them: whose event, from where, and why it could not be applied; never what it says. */
  @Get(':deadLetterId')
  @Permission('dead-letter.manage')
  find(@IdParam('deadLetterId') deadLetterId: string): Promise<DeadLetterRow> {
    return this.deadLetters.find(deadLetterId);
  }

  /** Applies the event again, or gives it up; both go on the record, and what waited behind it goes on. */
  @Post(':deadLetterId/resolution')
  @HttpCode(200)
  @Permission('dead-letter.manage')
  async resolve(
    @Who() who: SignedIn,
    @IdParam('deadLetterId') deadLetterId: string,
    @Command(ResolveDeadLetter) { resolution }: z.infer<typeof ResolveDeadLetter>,
  ): Promise<object> {
    const actor = authorizeAnywhere(who, 'dead-letter.manage');
    if (!actor) throw new TypeError('the guard let in somebody without the permission');
    await this.deadLetters.resolve(deadLetterId, resolution, eventActor(actor));
    return { deadLetterId, resolution };
  }
}
