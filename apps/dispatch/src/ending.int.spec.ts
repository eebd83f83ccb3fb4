import { createServer, type Server, type Socket } from 'node:net';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, spawnService } from '#testing';
import { DispatchAtWork } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

/** Asks over the same connection without a pause, as a busy gateway does, and notes each status until it breaks. */
async function keepAsking(url: string, agent: Agent, statuses: number[]): Promise<void> {
  for (;;) {
    const status = await new Promise<number | undefined>((resolve) => {
      request(`${url}/health/live`, { agent }, (answer) =>
        answer.resume().once('end', () => resolve(answer.statusCode)),
      )
        .once('error', () => resolve(undefined))
        .end();
    });
    if (status === undefined) return;
    statuses.push(status);
  }
}

describe('a service that is asked to end', () => {
  it('does so while somebody keeps asking, and answers whoever it has let in', async () => {
    const service = await spawnService('dispatch', work.service);
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    // Several at once: one of them is always being answered.
    const statuses: number[] = [];
    const asking = Promise.all(Array.from({ length: 8 }, () => keepAsking(service.url, agent, statuses)));
    await eventually(() => statuses.length > 0);
    await service.end();
    agent.destroy();
    await asking;
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('does so while Kafka hangs', async () => {
    const broker = await HangingBroker.start();
    const service = await spawnService('dispatch', work.service, { KAFKA_BROKERS: broker.address });
    await broker.isAsked;
    await service.end();
    await broker.close();
  });
});

/** Takes connections and says nothing, like a broker that is frozen. */
class HangingBroker {
  private readonly sockets = new Set<Socket>();
  readonly isAsked: Promise<void>;

  private constructor(private readonly server: Server) {
    this.isAsked = new Promise((resolve) => {
      server.on('connection', (socket) => {
        this.sockets.add(socket);
        resolve();
      });
    });
  }

  static async start(): Promise<HangingBroker> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HangingBroker(server);
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
