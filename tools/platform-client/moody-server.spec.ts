import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How the server behaves towards one request. */
export type Mood = (response: ServerResponse, request: IncomingMessage) => void;

export const answers =
  (status: number, body: object = {}, headers: Record<string, string> = {}): Mood =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const hangsUp: Mood = (_, request) => request.socket.destroy();
export const saysNothing: Mood = () => undefined;

export const breaksOff: Mood = (response, request) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' }).write('{"a":');
  setTimeout(() => request.socket.destroy(), 5);
};

/** A real server that signs everybody in, and meets commands in the moods given, one after the other. */
export class MoodyServer {
  readonly heard: Heard[] = [];
  signIns = 0;
  refreshes = 0;
  private moods: Mood[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<MoodyServer> {
    const server = createServer();
    const moody = new MoodyServer(server);
    server.on('request', (request, response) => moody.receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return moody;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  meetsWith(...moods: Mood[]): void {
    this.moods = moods;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      if (path.startsWith('/api/identity/')) return this.welcome(path, response);
      this.heard.push({ path, headers, body: Buffer.concat(parts).toString() });
      (this.moods.shift() ?? answers(500))(response, request);
    });
  }

  private welcome(path: string, response: ServerResponse): void {
    if (path.endsWith('sign-in')) this.signIns++;
    else this.refreshes++;
    const accessToken = `token-${this.signIns}-${this.refreshes}`;
    answers(200, { accessToken, refreshToken: 'r', expiresIn: 60 })(response, response.req);
  }
}
