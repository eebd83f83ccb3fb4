import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { Tell } from '../notices/tell.js';

/** What a unit asks for (中止申请) is told to those who rule on it: the level above the unit. */
@Reaction('incident.suspension-requested.v1')
export class TellLevelAboveWhenSuspensionRequested implements Reacts<'incident.suspension-requested.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.suspension-requested.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('SUSPENSION_ASKED', context, () => ({ chiefs: true, above: data.unit, about: data.unit }));
  }
}
