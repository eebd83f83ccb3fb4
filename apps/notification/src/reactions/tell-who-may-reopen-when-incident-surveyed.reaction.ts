import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { Tell } from '../notices/tell.js';

/**
 * A resident asks to have it done once more (申请重办): that is told to those who may decide it, and to nobody whom it would
 * only trouble. Whoever called somebody back themselves knows what was said.
 */
@Reaction('incident.surveyed.v1')
export class TellWhoMayReopenWhenIncidentSurveyed implements Reacts<'incident.surveyed.v1'> {
  constructor(private readonly tell: Tell) {}

  async react({ data }: EventOf<'incident.surveyed.v1'>, context: ReactionContext): Promise<void> {
    if (!data.byResident?.asksForReopening) return;
    await this.tell.of('REOPENING_ASKED', context, () => ({ deciding: 'incident.reopen' }));
  }
}
