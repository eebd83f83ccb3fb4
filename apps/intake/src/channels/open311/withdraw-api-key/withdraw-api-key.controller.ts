import { Controller, Inject, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, eventActor, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { ApiKeys } from '../api-keys/api-keys.js';
import { refuse } from '../open311.refusals.js';

const apiKeyWithdrawn = z.object({ keyId: z.uuid() });

@Controller('api-keys/:keyId/withdrawals')
export class WithdrawApiKeyController {
  constructor(
    private readonly shell: CommandShell,
    private readonly keys: ApiKeys,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** Withdraws a key (停用接口密钥), from the next request on; what was reported by it stays. */
  @Post()
  @Permission('api-key.manage')
  @Answers(201, apiKeyWithdrawn)
  @Refuses(refuse, 'API_KEY.UNKNOWN', 'API_KEY.ALREADY_WITHDRAWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  withdraw(@Call() call: CommandCall, @IdParam('keyId') keyId: string): Promise<z.infer<typeof apiKeyWithdrawn>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const key = await this.keys.find(keyId);
      if (!key) throw new Refused(refuse('API_KEY.UNKNOWN'));
      const actor = authorizeInArea(call.who, call.permission, key.area);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      if (!(await this.keys.withdraw(manager, keyId, at))) throw new Refused(refuse('API_KEY.ALREADY_WITHDRAWN'));
      const { service } = this.settings;
      const data = { keyId, change: 'WITHDRAWN' as const, area: key.area };
      await appendToOutbox(manager, [
        sealEvent({ type: 'audit.api-key-changed.v1', subject: keyId, data, service, by: eventActor(actor), at }),
      ]);
      return { keyId };
    });
  }
}
