import { Controller, Inject, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, FreeTexts } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { Erasures } from '../../persistence/erasures.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { Reporters } from '../../persistence/reporters.js';
import { RequestErasure } from './request-erasure.command.js';

const erasureRequested = z.object({ erasureId: z.uuid() });

@Controller('erasures')
export class RequestErasureController {
  constructor(
    private readonly shell: CommandShell,
    private readonly reporters: Reporters,
    private readonly erasures: Erasures,
    private readonly texts: FreeTexts,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * Asks for a caller to be erased (个人信息擦除申请): what they gave, and all that was written or photographed about the
   * incidents they called about. Nothing is until somebody else has ruled so. At most 1,000 calls go at once; who called
   * more often is asked for again.
   */
  @Post()
  @Permission('erasure.request')
  @Answers(201, erasureRequested)
  @Refuses(refuse, 'ERASURE.NO_CALLER', 'ERASURE.ALREADY_ERASED', 'ERASURE.ALREADY_REQUESTED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  request(
    @Call() call: CommandCall,
    @Command(RequestErasure) { party, others, ground, reason }: RequestErasure,
  ): Promise<z.infer<typeof erasureRequested>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const caller = await this.reporters.byParty(manager, party);
      if (!caller) throw new Refused(refuse('ERASURE.NO_CALLER'));
      const { incidentId } = caller;
      const { actor } = await incidentFor(manager, call.who, call.permission, incidentId);
      if ('erasedAt' in caller) throw new Refused(refuse('ERASURE.ALREADY_ERASED'));
      const by = eventActor(actor);
      const { refs, keep } = this.texts.take(incidentId, { reason });
      const erasure = {
        ...{ erasureId: newId(), party, incidentId, others, ground },
        ...{ requestedBy: by.actor, requestedFor: by.actorfor ?? null },
      };
      if (!(await this.erasures.request(manager, erasure, at, refs.reason.textId))) {
        throw new Refused(refuse('ERASURE.ALREADY_REQUESTED'));
      }
      const { erasureId } = erasure;
      const { service } = this.settings;
      const data = { erasureId, party, except: others, ground, reason: refs.reason };
      await appendToOutbox(manager, [
        sealEvent({ type: 'privacy.erasure-requested.v1', subject: erasureId, data, service, by, at }),
      ]);
      await keep(manager);
      return { erasureId };
    });
  }
}
