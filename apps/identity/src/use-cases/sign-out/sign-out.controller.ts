import { Controller, Inject, Post } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { Database } from '#database';
import { AnswersNothing } from '#endpoint';
import { OutboxWake } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { Sessions } from '../../sessions/sessions.js';

@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends the session one is in. The access token runs out by itself within a minute. */
  @Post()
  @AnswersNothing()
  @Permission('session.own')
  async out(@Who() { person, session }: SignedIn): Promise<void> {
    await this.database.transaction((manager) =>
      this.sessions.end(manager, person, 'SIGNED_OUT', { actor: person }, this.clock.now(), session),
    );
    this.outboxWake.wake();
  }
}
