import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, IdParam, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { HotlineCallbacks } from '../../channels/hotline/persistence/hotline-callbacks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { Reporters } from '../../persistence/reporters.js';
import { NoteContact } from './note-contact.command.js';

@Controller('incidents/:incidentId/caller-contacts')
export class NoteContactController {
  constructor(
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporters: Reporters,
    private readonly callbacks: HotlineCallbacks,
  ) {}

  /**
   * Notes that whoever handles it got in touch with a caller (联系来电人), or tried to; the hotline hears of one who was
   * reached. Takes no version; refuses with REPORTER.* and INCIDENT.OVER.
   */
  @Post()
  @Permission('incident.note-contact')
  @TakesFact()
  @Refuses(refuse, 'REPORTER.NONE', 'REPORTER.NOT_A_CALLER')
  note(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(NoteContact) { party: named, reached }: NoteContact,
  ): Promise<FactTaken> {
    const eventId = newId();
    return this.facts.record(
      call,
      incidentId,
      'incident.caller-contacted.v1',
      {},
      async ({ held }, { manager, at }) => {
        const party = named ?? held.reporterParty;
        if (!party) throw new Refused(refuse('REPORTER.NONE'));
        if (!(await this.reporters.find(manager, incidentId, party)))
          throw new Refused(refuse('REPORTER.NOT_A_CALLER'));
        if (reached) await this.callbacks.contacted(manager, party, at, eventId);
        return { party, reached };
      },
      { eventId },
    );
  }
}
