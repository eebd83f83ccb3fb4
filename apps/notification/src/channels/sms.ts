import type { Channel, Letter } from './channel.js';
import { postJson } from './post-json.js';

/** 短信, by a gateway that takes JSON; operators' own interfaces differ, and the gateway is where that is dealt with. */
export class Sms implements Channel {
  readonly name = 'sms';
  readonly address = 'phone';

  constructor(
    private readonly url: string,
    private readonly token: string | undefined,
  ) {}

  async send(to: string, { text }: Letter): Promise<string> {
    await postJson(this.url, { to, text }, this.token ? { authorization: `Bearer ${this.token}` } : {});
    return 'accepted';
  }
}
