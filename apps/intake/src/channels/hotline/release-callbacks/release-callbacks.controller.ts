import { Controller, Inject, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, custodyRefusals } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../../domain/intake.refusals.js';
import { DueCallbacks } from '../calling-back/due-callbacks.js';
import { ReleaseCallbacks } from './release-callbacks.command.js';

const callbacksReleased = z.object({ orders: z.int().describe('Orders whose callbacks are sent again') });

@Controller('hotline/callback-releases')
export class ReleaseCallbacksController {
  constructor(
    private readonly shell: CommandShell,
    private readonly due: DueCallbacks,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * Sends again what the hotline refused for good (重新回传), once the cause is mended: a secret that was not the right one
   * any more (HTTP 401, 403), say. Each order goes on where it stopped, under the same numbers. On record.
   */
  @Post()
  @Permission('hotline.manage')
  @Answers(201, callbacksReleased)
  @Refuses(refuse, 'HOTLINE.NOTHING_PARKED')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  release(
    @Call() call: CommandCall,
    @Command(ReleaseCallbacks) { county, orderNo }: ReleaseCallbacks,
  ): Promise<z.infer<typeof callbacksReleased>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeInArea(call.who, call.permission, county);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      const orders = await this.due.release(manager, county, orderNo);
      if (orders === 0) throw new Refused(refuse('HOTLINE.NOTHING_PARKED'));
      const { service } = this.settings;
      const data = { county, orderNo: orderNo ?? null, orders };
      await appendToOutbox(manager, [
        sealEvent({
          ...{ type: 'audit.hotline-callbacks-released.v1', subject: county, data, service },
          ...{ by: eventActor(actor), at },
        }),
      ]);
      return { orders };
    });
  }
}
