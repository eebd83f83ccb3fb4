import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { answerableOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** A card (黄牌、红牌) is told to the unit that it is shown to, and to the level above. */
@Reaction('incident.carded.v1')
export class TellUnitAndChiefsWhenIncidentCarded implements Reacts<'incident.carded.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.carded.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('CARDED', context, () => ({
      units: answerableOf(data),
      ...{ chiefs: true, above: data.unit, about: data.unit, dueAt: data.dueAt },
    }));
  }
}
