import { z } from 'zod';
import { type Channel, type Letter, NotDeliverable, patience } from './channel.js';
import { postJson } from './post-json.js';

interface WecomApplication {
  readonly url: string;
  readonly corpId: string;
  readonly secret: string;
  readonly agentId: number;
}

const tokenAnswer = z.object({
  errcode: z.int(),
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
});
const sendAnswer = z.object({ errcode: z.int(), errmsg: z.string().optional() });

/** Not valid, or expired before it should have. */
const tokenFaults = new Set([40014, 42001]);
/** No such user, or none whom the application may reach. */
const nobody = new Set([60111, 81013]);

/** 企业微信: a text by an application of the county's own (message/send). */
export class Wecom implements Channel {
  readonly name = 'wecom';
  readonly address = 'wecom';
  private token: { readonly value: string; readonly until: number } | undefined;

  constructor(private readonly application: WecomApplication) {}

  async send(touser: string, { text: content }: Letter): Promise<string> {
    const { url, agentId } = this.application;
    const address = `${url}/cgi-bin/message/send?access_token=${encodeURIComponent(await this.accessToken())}`;
    const body = { touser, msgtype: 'text', agentid: agentId, text: { content } };
    const { errcode, errmsg = '' } = sendAnswer.parse(JSON.parse(await postJson(address, body)));
    if (tokenFaults.has(errcode)) this.token = undefined;
    if (nobody.has(errcode)) throw new NotDeliverable(`${errcode}`);
    if (errcode !== 0) throw new Error(`${errcode} ${errmsg}`);
    return 'ok';
  }

  /** Good for some hours; asked for again a little before that. */
  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const { url, corpId, secret } = this.application;
    const asked = new URLSearchParams({ corpid: corpId, corpsecret: secret });
    const response = await fetch(`${url}/cgi-bin/gettoken?${asked}`, { signal: AbortSignal.timeout(patience) });
    const { errcode, access_token: value, expires_in: seconds = 0 } = tokenAnswer.parse(await response.json());
    if (!value) throw new Error(`no access token: ${errcode}`);
    this.token = { value, until: Date.now() + (seconds - 60) * 1_000 };
    return value;
  }
}
