import { Controller, Inject, Post } from '@nestjs/common';
import { accessRefusals, authorize, eventActor, Permission } from '#access';
import {
  Call,
  Command,
  type CommandCall,
  CommandShell,
  custodyRefusals,
  FreeTexts,
  IdParam,
  loadIncidents,
} from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { LegalHolds } from '../../persistence/legal-holds.js';
import { HoldIncident } from './hold-incident.command.js';

const holdChanged = z.object({ incidentId: z.uuid(), held: z.boolean() });
type HoldChanged = z.infer<typeof holdChanged>;

@Controller('incidents/:incidentId')
export class HoldIncidentController {
  constructor(
    private readonly shell: CommandShell,
    private readonly holds: LegalHolds,
    private readonly texts: FreeTexts,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** Puts the incident under legal hold (法律保全): nobody who called about it can be erased. Refuses with HOLD.*. */
  @Post('legal-holds')
  @Permission('legal-hold.manage')
  @Answers(201, holdChanged)
  @Refuses(refuse, 'HOLD.ALREADY_PLACED')
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  place(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(HoldIncident) { reason }: HoldIncident,
  ): Promise<HoldChanged> {
    return this.change(call, incidentId, reason, true);
  }

  /** Lifts the legal hold of the incident. Refuses with HOLD.*. */
  @Post('legal-hold-liftings')
  @Permission('legal-hold.manage')
  @Answers(201, holdChanged)
  @Refuses(refuse, 'HOLD.NOT_PLACED')
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  lift(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(HoldIncident) { reason }: HoldIncident,
  ): Promise<HoldChanged> {
    return this.change(call, incidentId, reason, false);
  }

  private change(call: CommandCall, incidentId: string, reason: string, held: boolean): Promise<HoldChanged> {
    return this.shell.run(
      call,
      async ({ manager, at }) => {
        // Locked: a ruling on an erasure comes before or after.
        const [incident] = await loadIncidents(manager, [incidentId], { lock: true });
        if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
        const actor = authorize(call.who, call.permission, incident.scope);
        if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
        const changed = held
          ? await this.holds.place(manager, incidentId, actor.person, at)
          : await this.holds.lift(manager, incidentId);
        if (!changed) throw new Refused(refuse(held ? 'HOLD.ALREADY_PLACED' : 'HOLD.NOT_PLACED'));
        const { refs, keep } = this.texts.take(incidentId, { reason });
        const sealed = sealEvent({
          type: held ? 'privacy.legal-hold-placed.v1' : 'privacy.legal-hold-lifted.v1',
          subject: incidentId,
          data: { incidentId, reason: refs.reason },
          service: this.settings.service,
          by: eventActor(actor),
          at,
        });
        await appendToOutbox(manager, [sealed]);
        await keep(manager);
        return { incidentId, held };
      },
      incidentId,
    );
  }
}
