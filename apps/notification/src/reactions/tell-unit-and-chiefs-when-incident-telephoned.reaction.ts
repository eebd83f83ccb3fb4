import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { answerableOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** What is to be escalated by telephone (电话催办) is told to those who must do it, and to the desk. */
@Reaction('incident.telephoned.v1')
export class TellUnitAndChiefsWhenIncidentTelephoned implements Reacts<'incident.telephoned.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.telephoned.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('TELEPHONED', context, () => ({ units: answerableOf(data), chiefs: true, dueAt: data.dueAt }));
  }
}
