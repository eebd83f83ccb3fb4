import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { emptyRoot } from '#merkle';
import { cosign, formatCheckpoint, newSignerKey, signNote } from '#signed-note';
import { askWitness } from './ask-witness.js';

const log = newSignerKey('log.example/county', 'ed25519');
const witness = newSignerKey('witness.example/w1', 'cosignature/v1');
const textOfSize = (size: number) =>
  formatCheckpoint({ origin: 'log.example/county', size, root: emptyRoot, extensions: [] });
const note = signNote(textOfSize(3), log);
const genuine = cosign(textOfSize(3), witness, 1_700_000_000);

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Asks somebody on a real socket who may be no witness at all. */
async function ask(answering: RequestListener, ms = 5_000) {
  const server = createServer(answering);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return askWitness({ url, key: witness.verifier }, { old: 0, proof: [], note }, ms);
}

const says =
  (status: number, body: string, type = 'text/plain'): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

describe('an answer of a witness', () => {
  it('is its cosignature, without what others signed', async () => {
    const other = cosign(textOfSize(3), newSignerKey('witness.example/w2', 'cosignature/v1'), 1);
    expect(await ask(says(200, other + genuine))).toEqual({ cosignature: genuine });
  });

  it.each([
    ['nothing', ''],
    ['words', 'cosigned\n'],
    ['a signature of somebody else', cosign(textOfSize(3), newSignerKey('witness.example/w1', 'cosignature/v1'), 1)],
    ['its cosignature of another checkpoint', cosign(textOfSize(4), witness, 1)],
    // Taken as it is, this would be a genuine note, and its last line no signature of ours.
    ['a note of its own', `\n${textOfSize(4)}\n${cosign(textOfSize(4), witness, 1)}`],
    ['no last newline', genuine.trimEnd()],
    ['too much', genuine.repeat(1_000)],
  ])('that is %s is none', async (_, body) =>
    expect(await ask(says(200, body))).toEqual({ away: expect.stringContaining('did not answer as a witness') }),
  );

  it('is the size that it knows', async () =>
    expect(await ask(says(409, '20852014\n', 'text/x.tlog.size'))).toEqual({ knows: 20852014 }));

  it.each(['', '-1\n', '1.5\n', '007\n', '9007199254740993\n', '1\n\n'])('is no size when it reads %j', async (body) =>
    expect(await ask(says(409, body, 'text/x.tlog.size'))).toHaveProperty('away'),
  );

  it('is a refusal, by its code where it says one', async () => {
    const problem = '{"code":"WITNESS.UNPROVEN"}';
    expect(await ask(says(422, problem))).toEqual({ refused: { status: 422, code: 'WITNESS.UNPROVEN' } });
    expect(await ask(says(422, 'bad proof'))).toEqual({ refused: { status: 422, code: undefined } });
    expect(await ask(says(409, 'no size'))).toEqual({ refused: { status: 409, code: undefined } });
  });
});

describe('who is away', () => {
  it('is not waited for long, whether silent from the start or in the middle', async () => {
    expect(await ask(() => undefined, 100)).toHaveProperty('away');
    const stops: RequestListener = (_, response) => void response.writeHead(200).write('— ');
    expect(await ask(stops, 100)).toHaveProperty('away');
  });

  it('is so for any reason', async () => {
    expect(await ask((request) => request.socket.destroy())).toHaveProperty('away');
    expect(await ask(says(500, 'oops'))).toEqual({ away: 'it answered 500' });
    const elsewhere: RequestListener = (_, response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await ask(elsewhere)).toHaveProperty('away');
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    const asked = { url: `http://127.0.0.1:${port}`, key: witness.verifier };
    const answer = await askWitness(asked, { old: 0, proof: [], note });
    expect(answer).toEqual({ away: expect.stringContaining('ECONNREFUSED') });
  });
});
