import { Controller, Header, Inject, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { ApiKeys, newApiKey } from '../api-keys/api-keys.js';
import { MakeApiKey } from './make-api-key.command.js';

const apiKeyMade = z.object({
  keyId: z.uuid().describe('The actor of what the system reports'),
  apiKey: z
    .string()
    .nullable()
    .describe('接口密钥 Shown this once, since only its digest is kept; null where the answer is repeated'),
});

@Controller('api-keys')
export class MakeApiKeyController {
  constructor(
    private readonly shell: CommandShell,
    private readonly keys: ApiKeys,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** Gives another system a key to report by (接口密钥). Who lost it has it withdrawn and another made. */
  @Post()
  @Permission('api-key.manage')
  @Answers(201, apiKeyMade)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async make(
    @Call() call: CommandCall,
    @Command(MakeApiKey) { name, area, datum }: MakeApiKey,
  ): Promise<z.infer<typeof apiKeyMade>> {
    const apiKey = newApiKey();
    const keyId = newId();
    const made = await this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeInArea(call.who, call.permission, area);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      await this.keys.make(manager, apiKey, { keyId, name, area, datum, madeAt: at });
      const { service } = this.settings;
      const data = { keyId, change: 'MADE' as const, area };
      await appendToOutbox(manager, [
        sealEvent({ type: 'audit.api-key-changed.v1', subject: keyId, data, service, by: eventActor(actor), at }),
      ]);
      return { keyId };
    });
    return { keyId: made.keyId, apiKey: made.keyId === keyId ? apiKey : null };
  }
}
