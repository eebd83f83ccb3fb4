import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Server as SocketServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, createLogger } from '#service-runtime';
import { newId } from '#primitives';
import { createTestKeys, holding, type TestKeys, type TestPerson, testServers } from '#testing';
import { type GatewayConfig, gatewayConfig } from './config.js';
import { gatewayModule } from './gateway.module.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Ask {
  readonly method?: string;
  readonly as?: TestPerson | 'nobody';
  readonly headers?: Record<string, string>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  /** Another gateway's address. */
  readonly to?: string;
}

/** Where nobody listens. */
export const closedPort = 'http://127.0.0.1:45998';
export const worker = holding('grid_worker', '430211001001001');
export const problem = (status: number, code: string) => ({ status, body: { status, code } });

export async function listening(server: Server | SocketServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Gateways before a service that does what the test wants; the service `trail` is down. */
export class GatewayAtWork {
  /** What reached the service. */
  arrived: IncomingMessage[] = [];
  /** What the service does with a request; else it answers with the body that came. */
  answer: Handler = echo;
  url = '';
  /** Where the hints of this test go on the Redis that all tests share. */
  readonly liveChannel = newId();
  /** Where its gateways hand in what must be on record. */
  readonly doorRecords = newId();
  private readonly gateways: NestExpressApplication[] = [];

  private constructor(
    readonly keys: TestKeys,
    private readonly service: Server,
    readonly serviceUrl: string,
  ) {}

  static async start(): Promise<GatewayAtWork> {
    const service = createServer();
    const work = new GatewayAtWork(await createTestKeys(), service, await listening(service));
    service.on('request', (request, response) => {
      work.arrived.push(request);
      work.answer(request, response);
    });
    work.url = await work.another();
    return work;
  }

  /** Starts another gateway. Answers its address. */
  async another(settings: Partial<Record<keyof GatewayConfig, unknown>> = {}): Promise<string> {
    const { serviceUrl: here } = this;
    const config = gatewayConfig.parse({
      SERVICE_NAME: 'gateway',
      PORT: 1,
      ROUTES: JSON.stringify({
        'grid-registry': here,
        intake: here,
        evidence: here,
        identity: here,
        trail: closedPort,
      }),
      IDENTITY_JWKS_URL: this.keys.url,
      REDIS_URL: testServers().redisUrl,
      REQUESTS_PER_ADDRESS: 0,
      LIVE_CHANNEL: this.liveChannel,
      DOOR_RECORDS: this.doorRecords,
      ...settings,
    });
    const app = await NestFactory.create<NestExpressApplication>(gatewayModule(config), {
      logger: false,
      bodyParser: false,
      forceCloseConnections: true,
    });
    configureHttp(app, createLogger('gateway', 'fatal'), true);
    await app.listen(0, '127.0.0.1');
    this.gateways.push(app);
    return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }

  /** A request as it stands: what `fetch` would tidy up goes out untidied. */
  async ask(path: string, { method = 'GET', as = worker, headers = {}, body, to = this.url }: Ask = {}) {
    const authorization: Record<string, string> =
      as === 'nobody' ? {} : { authorization: `Bearer ${await this.keys.token(as)}` };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const { hostname, port } = new URL(to);
      const request = httpRequest({ hostname, port, path, method, headers: { ...authorization, ...headers } }, resolve);
      request.once('error', reject);
      if (body === undefined || typeof body === 'string') request.end(body);
      else void pour(body, request).catch(() => undefined);
    });
    const content = await text(response);
    const isJson = content.startsWith('{');
    return { status: response.statusCode, headers: response.headers, body: isJson ? JSON.parse(content) : content };
  }

  reset(): void {
    this.answer = echo;
    this.arrived = [];
  }

  async close(): Promise<void> {
    for (const app of this.gateways) await app.close();
    this.service.closeAllConnections();
    this.service.close();
    await this.keys.close();
  }
}

const echo: Handler = (request, response) => {
  void text(request).then(
    (body) => response.end(JSON.stringify({ body })),
    () => response.destroy(),
  );
};

async function pour(source: AsyncIterable<Uint8Array>, sink: NodeJS.WritableStream): Promise<void> {
  for await (const chunk of source) {
    if (!sink.write(chunk)) await new Promise((resolve) => sink.once('drain', resolve));
  }
  sink.end();
}
