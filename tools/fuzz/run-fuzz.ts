import { dirname, join } from 'node:path';
import { newId } from '#primitives';
import fc from 'fast-check';
import { roles } from '#contracts';
import {
  defaultPlatformFile,
  type DemoPeople,
  knock,
  type Person,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../platform-client/index.js';
import { databaseUrl } from '../bench/load/database-url.js';
import { readServers } from '../bench/servers.js';
import { findLeaks, personal, receiptNumbers, type Secret } from './find-leaks.js';
import { publishHostileEvents } from './hostile-events.js';
import { judge } from './judge.js';
import { KnownValues, PlantedValues } from './known-values.js';
import { type Operation, readOperations } from './operations.js';
import type { FuzzOptions } from './options.js';
import { type FuzzRequest, requestsFor } from './requests.js';
import { send } from './send.js';
import { type Ask, liveOne } from './valid-flows.js';

export interface FuzzResult {
  readonly requests: number;
  /** Of them: answered with what was asked for. */
  readonly succeeded: number;
  readonly events: number;
  /** Requests that no answer came to. */
  readonly unanswered: number;
  readonly serverErrors: number;
  readonly undocumented: number;
  readonly leaks: number;
  /** What was found, once each. */
  readonly findings: readonly string[];
}

/** One valid flow is begun for so many requests. */
const requestsPerFlow = 150;
/** People of each role who send. */
const peoplePerRole = 5;

/** Sends all requests, then looks for leaks. */
export async function runFuzz(options: FuzzOptions, say: (line: string) => void): Promise<FuzzResult> {
  const platform = readPlatform(options.platform);
  const people = readDemoPeople(platform.demoPeopleFile);
  await knock(platform.baseUrl);
  const sessions = new Sessions(platform.baseUrl, readDemoPassword(platform.demoPasswordFile), {
    timeout: 30_000,
    giveUpAfter: 120_000,
  });
  const fuzz = new Fuzz(options, platform.baseUrl, people, sessions);
  await Promise.all([fuzz.run(say), publishHostileEvents(platform.kafkaBrokers, options.events, options.seed)]);
  say('looking for leaks');
  const { adminUrl } = readServers({ platform: options.platform ?? defaultPlatformFile });
  // The checker may not read the columns that matter most here.
  const databases = new Map([...platform.databases.keys()].map((service) => [service, databaseUrl(adminUrl, service)]));
  const logs = join(dirname(options.platform ?? defaultPlatformFile), 'logs');
  const leaks = await findLeaks({ databases, brokers: platform.kafkaBrokers, logs }, fuzz.secrets);
  for (const place of leaks) fuzz.found('leaks', place);
  return fuzz.result(options.events);
}

class Fuzz {
  readonly planted = new PlantedValues();
  private readonly known = new KnownValues();
  private readonly operations: readonly Operation[];
  private readonly byId: ReadonlyMap<string, Operation>;
  private readonly senders: readonly Person[];
  private readonly random: () => number;
  private readonly counts = { serverErrors: 0, undocumented: 0, leaks: 0 };
  private readonly findings = new Set<string>();
  private sent = 0;
  private succeeded = 0;
  private unanswered = 0;

  constructor(
    private readonly options: FuzzOptions,
    private readonly baseUrl: string,
    private readonly people: DemoPeople,
    private readonly sessions: Sessions,
  ) {
    this.operations = readOperations();
    this.byId = new Map(this.operations.map((operation) => [operation.id, operation]));
    this.senders = roles.flatMap((role) => people.all(role).slice(0, peoplePerRole));
    this.random = randomFrom(options.seed);
    for (const { posts } of people.all('department_staff')) {
      for (const { unitCode } of posts) this.known.learn('department', unitCode);
    }
  }

  async run(say: (line: string) => void): Promise<void> {
    const telling = setInterval(() => say(`${this.sent} of ${this.options.requests} requests sent`), 10_000);
    const one = async (): Promise<void> => {
      while (this.sent < this.options.requests) {
        if (this.random() < 1 / requestsPerFlow) await liveOne(this.ask, this.people, this.planted);
        else await this.sendFuzz();
      }
    };
    // So that there is something real from the beginning.
    await liveOne(this.ask, this.people, this.planted);
    await Promise.all(Array.from({ length: this.options.concurrency }, one));
    clearInterval(telling);
  }

  /** What was planted, and the receipt numbers told so far: enough of them, since each is looked for everywhere. */
  get secrets(): readonly Secret[] {
    return [
      { secrecy: personal, needles: this.planted.needles },
      { secrecy: receiptNumbers, needles: this.known.of('receiptNumber').slice(0, 20) },
    ];
  }

  result(events: number): FuzzResult {
    const { sent: requests, succeeded, unanswered } = this;
    return { requests, succeeded, events, unanswered, ...this.counts, findings: [...this.findings] };
  }

  found(kind: keyof typeof this.counts, what: string): void {
    this.counts[kind]++;
    if (this.findings.size < 200) this.findings.add(`${kind}: ${what}`);
  }

  /** The operation that a request with another method is for, where there is one at the same path. */
  private asSent({ operation, method }: FuzzRequest): Operation {
    const isIt = (other: Operation) =>
      other.service === operation.service && other.path === operation.path && other.method === method;
    return method === operation.method ? operation : (this.operations.find(isIt) ?? operation);
  }

  private async sendFuzz(): Promise<void> {
    const operation = this.operations[Math.floor(this.random() * this.operations.length)]!;
    const seed = Math.floor(this.random() * 2 ** 31);
    const [request] = fc.sample(
      requestsFor(operation, { known: this.known, planted: this.planted.at(operation.service) }),
      {
        numRuns: 1,
        seed,
      },
    );
    const as = this.random() < 0.05 ? undefined : this.senders[Math.floor(this.random() * this.senders.length)];
    // Who signs out is signed in again; who signs out all the time never does anything else.
    const ends = operation.id === 'identity SignOut.out' && this.random() < 0.95;
    if (request) await this.deliver(request, ends ? undefined : as);
  }

  private readonly ask: Ask = async (as, id, path, body, { seen, type = 'application/json' } = {}) => {
    const operation = this.byId.get(id);
    if (!operation) throw new Error(`no document shows ${id}`);
    const headers = {
      'content-type': type,
      'idempotency-key': newId(),
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    };
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const request = { operation, method: operation.method, path, headers, body: bytes, astray: false };
    return (await this.deliver(request, as)) ?? { status: 0, body: {} };
  };

  private async deliver(request: FuzzRequest, as: Person | undefined) {
    this.sent++;
    const { operation, method, path, astray } = request;
    const token = as && (await this.sessions.token(as));
    const headers = { ...request.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    try {
      const answer = await send(`${this.baseUrl}/api/${path}`, { method, headers, body: request.body });
      // The balancer before the gateways is no part of the platform: it had no answer to pass on.
      if (answer.text.includes('"BALANCER.NO_GATEWAY"')) throw new Error('the balancer got no answer');
      if (answer.status === 401 && as && token) this.sessions.refused(as, token);
      const verdict = judge(this.asSent(request), answer, { astray, head: method === 'HEAD' });
      if (verdict) this.found(verdict.kind, `${method} ${operation.id}: ${verdict.what}`);
      const isLeak = ({ secrecy, needles }: Secret) =>
        !secrecy.mayAnswer(operation.id) && needles.some((needle) => answer.text.includes(needle));
      if (this.secrets.some(isLeak)) this.found('leaks', `answer of ${operation.id}`);
      const isGood = answer.status >= 200 && answer.status < 300;
      if (isGood) this.succeeded++;
      const body = answer.mediaType.endsWith('json') ? (JSON.parse(answer.text) as Record<string, unknown>) : {};
      if (isGood) this.known.learnFrom(body);
      return { status: answer.status, body };
    } catch (error) {
      this.unanswered++;
      if (this.findings.size < 200)
        this.findings.add(`unanswered: ${method} ${operation.id}: ${(error as Error).message}`);
      return undefined;
    }
  }
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
