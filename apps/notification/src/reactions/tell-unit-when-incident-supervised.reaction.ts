import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { answerableOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** Supervision (督办) is told to the unit that is under it, with the moment that was set. */
@Reaction('incident.supervised.v1')
export class TellUnitWhenIncidentSupervised implements Reacts<'incident.supervised.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.supervised.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('SUPERVISED', context, () => ({ units: answerableOf(data), dueAt: data.until }));
  }
}
