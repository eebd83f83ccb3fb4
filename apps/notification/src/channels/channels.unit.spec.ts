import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotDeliverable } from './channel.js';
import { Sms } from './sms.js';
import { Wecom } from './wecom.js';

let server: Server;
let url: string;
/** What came, and what is answered by path; 200 and `{}` where nothing is said. */
let came: { path: string; authorization: string | undefined; body: string }[];
let answers: Record<string, { status?: number; body?: object }[]>;

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { url: path = '', headers } = request;
      came.push({ path, authorization: headers.authorization, body });
      const { status = 200, body: answer = {} } = answers[path.split('?', 1)[0]!]?.shift() ?? {};
      response.writeHead(status).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  came = [];
  answers = {};
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const letter = { subject: '网格指挥 1', text: '一条消息' };

describe('short messages', () => {
  it('are handed to the gateway, with its token', async () => {
    await new Sms(`${url}/sms`, 'secret').send('13800001234', letter);
    const body = JSON.stringify({ to: '13800001234', text: letter.text });
    expect(came).toEqual([{ path: '/sms', authorization: 'Bearer secret', body }]);
  });

  it.each([
    [400, true],
    [404, true],
    [408, false],
    [429, false],
    [500, false],
  ])('that the gateway answers with %d are final: %s', async (status, isFinal) => {
    answers['/sms'] = [{ status }];
    const failed: unknown = await new Sms(`${url}/sms`, undefined).send('1', letter).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed instanceof NotDeliverable).toBe(isFinal);
  });
});

describe('WeCom', () => {
  const token = (value: string) => ({ body: { errcode: 0, access_token: value, expires_in: 7_200 } });
  const wecom = () => new Wecom({ url, corpId: 'corp', secret: 'secret', agentId: 7 });

  it('gets a token once, and sends a text to a user by the application', async () => {
    answers['/cgi-bin/gettoken'] = [token('first')];
    answers['/cgi-bin/message/send'] = [{ body: { errcode: 0 } }, { body: { errcode: 0 } }];
    const channel = wecom();
    await channel.send('zhangsan', letter);
    await channel.send('lisi', letter);
    expect(came.map(({ path }) => path)).toEqual([
      '/cgi-bin/gettoken?corpid=corp&corpsecret=secret',
      '/cgi-bin/message/send?access_token=first',
      '/cgi-bin/message/send?access_token=first',
    ]);
    expect(JSON.parse(came[1]!.body)).toEqual({
      ...{ touser: 'zhangsan', msgtype: 'text', agentid: 7, text: { content: letter.text } },
    });
  });

  it('gets another token when the one it has is no good any more', async () => {
    answers['/cgi-bin/gettoken'] = [token('first'), token('second')];
    answers['/cgi-bin/message/send'] = [{ body: { errcode: 42001 } }, { body: { errcode: 0 } }];
    const channel = wecom();
    await expect(channel.send('zhangsan', letter)).rejects.toThrow('42001');
    await channel.send('zhangsan', letter);
    expect(came.at(-1)?.path).toMatch('access_token=second');
  });

  it('gives up on a user whom there is not', async () => {
    answers['/cgi-bin/gettoken'] = [token('first')];
    answers['/cgi-bin/message/send'] = [{ body: { errcode: 60111, errmsg: 'invalid userid' } }];
    await expect(wecom().send('nobody', letter)).rejects.toThrow(NotDeliverable);
  });
});
