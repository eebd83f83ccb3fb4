import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { Tell } from '../notices/tell.js';

/** Whoever is asked to verify a public report is told so. */
@Reaction('incident.verification-requested.v1')
export class TellWorkerWhenVerificationRequested implements Reacts<'incident.verification-requested.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.verification-requested.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('VERIFICATION_ASKED', context, ({ scope }) => ({
      people: scope.inspector ? [scope.inspector] : [],
    }));
  }
}
