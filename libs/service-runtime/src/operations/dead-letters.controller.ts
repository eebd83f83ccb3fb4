import { Controller, Get, Post } from '@nestjs/common';
import { authorizeAnywhere, eventActor, Permission, type SignedIn, Who } from '#access';
import { Command, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { deadLetterRefusals, type DeadLetterRow, DeadLetters } from '#event-bus';
import { z } from 'zod';

const ResolveDeadLetter = z.strictObject({ resolution: z.enum(['REPLAYED', 'SKIPPED']) });

const deadLetter = z
  .object({
    id: z.uuid(),
    event_id: z.string().nullable(),
    incident_id: z.uuid().nullable(),
    incident_version: z.int().nullable(),
    topic: z.string(),
    partition: z.int(),
    offset: z.string(),
    size: z.int().describe('Bytes'),
    digest: z.string().describe('SHA-256 of the bytes, hex'),
    reason: z.string(),
    detail: z.string(),
    status: z.enum(['OPEN', 'REPLAYED', 'SKIPPED']),
    created_at: z.date(),
  })
  .meta({ id: 'DeadLetter' });

const resolved = ResolveDeadLetter.extend({ deadLetterId: z.uuid() });

@Controller('operations/dead-letters')
export class DeadLettersController {
  constructor(private readonly deadLetters: DeadLetters) {}

  /** This service's open dead letters, oldest first, at most 200. */
  @Get()
  @Permission('dead-letter.manage')
  @Answers(200, z.array(deadLetter))
  list(): Promise<DeadLetterRow[]> {
    return this.deadLetters.list();
  }

  /** One of them: whose event, from where, and why it could not be applied; never what it says. */
  @Get(':deadLetterId')
  @Permission('dead-letter.manage')
  @Answers(200, deadLetter)
  @Refuses(deadLetterRefusals, 'DEAD_LETTER.UNKNOWN')
  find(@IdParam('deadLetterId') deadLetterId: string): Promise<DeadLetterRow> {
    return this.deadLetters.find(deadLetterId);
  }

  /** Applies the event again, or gives it up; both go on the record, and what waited behind it goes on. */
  @Post(':deadLetterId/resolution')
  @Permission('dead-letter.manage')
  @Answers(200, resolved)
  @Refuses(deadLetterRefusals)
  async resolve(
    @Who() who: SignedIn,
    @IdParam('deadLetterId') deadLetterId: string,
    @Command(ResolveDeadLetter) { resolution }: z.infer<typeof ResolveDeadLetter>,
  ): Promise<z.infer<typeof resolved>> {
    const actor = authorizeAnywhere(who, 'dead-letter.manage');
    if (!actor) throw new TypeError('the guard let in somebody without the permission');
    await this.deadLetters.resolve(deadLetterId, resolution, eventActor(actor));
    return { deadLetterId, resolution };
  }
}
