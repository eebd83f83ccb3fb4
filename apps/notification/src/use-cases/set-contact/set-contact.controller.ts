import { Controller, Get, Header, Inject, Post } from '@nestjs/common';
import { authorizeAnywhere, eventActor, Permission, type SignedIn, Who } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers } from '#endpoint';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { z } from 'zod';
import { channelNames } from '../../channels/channel.js';
import { noticeKinds } from '../../domain/notice.js';
import { channelsTo, Contacts } from '../../persistence/contacts.js';
import { SetContact } from './set-contact.command.js';

const contactSet = z.object({ channels: z.array(z.enum(channelNames)).describe('By what they can be told now') });
const contactShown = z.object({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  wecom: z.string().nullable(),
  unwanted: z.array(z.enum(noticeKinds)),
});

@Controller('contacts')
export class SetContactController {
  constructor(
    private readonly shell: CommandShell,
    private readonly contacts: Contacts,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** Where one is told of things beside one’s inbox. Nobody else is shown it. */
  @Get('own')
  @Permission('contact.own')
  @Answers(200, contactShown)
  @Header('Cache-Control', 'no-store')
  async own(@Who() { person }: SignedIn): Promise<z.infer<typeof contactShown>> {
    const { email, phone, wecom, unwanted = [] } = (await this.contacts.of(person)) ?? {};
    return { email: email ?? null, phone: phone ?? null, wecom: wecom ?? null, unwanted: [...unwanted] };
  }

  /** Says where one wants to be told of things beside one’s inbox (联系方式), and of which not. */
  @Post('own')
  @Permission('contact.own')
  @Answers(201, contactSet)
  setOwn(@Call() call: CommandCall, @Command(SetContact) command: SetContact): Promise<z.infer<typeof contactSet>> {
    return this.set(call, call.who.person, command);
  }

  /** The same for somebody on the staff, by the security officer, who is not shown what was there. */
  @Post(':person')
  @Permission('contact.manage')
  @Answers(201, contactSet)
  setFor(
    @Call() call: CommandCall,
    @IdParam('person') person: string,
    @Command(SetContact) command: SetContact,
  ): Promise<z.infer<typeof contactSet>> {
    return this.set(call, person, command);
  }

  private async set(call: CommandCall, person: string, command: SetContact): Promise<z.infer<typeof contactSet>> {
    const sealed = await this.contacts.sealed(person, command);
    const channels = channelsTo(command);
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new TypeError('the guard let in somebody without the permission');
      await this.contacts.set(manager, person, command, sealed, at);
      const { service } = this.settings;
      const by = eventActor(actor);
      await appendToOutbox(manager, [
        sealEvent({ type: 'audit.contact-changed.v1', subject: person, data: { person, channels }, service, by, at }),
      ]);
      return { channels };
    });
  }
}
