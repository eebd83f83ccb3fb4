import { newId } from '#primitives';
import { persist, type Person, refusalCode, type Sessions } from '../platform-client/index.js';
import { z } from 'zod';

const deadLetter = z.object({
  id: z.string(),
  event_id: z.string().nullable(),
  incident_id: z.string().nullable(),
  incident_version: z.int().nullable(),
  topic: z.string(),
  partition: z.int(),
  offset: z.union([z.string(), z.int()]),
  digest: z.string(),
  reason: z.string(),
  detail: z.string(),
  created_at: z.string(),
  size: z.int(),
});

/** An open dead letter, and the service that could not apply it. */
export type DeadLetter = z.infer<typeof deadLetter> & { readonly service: string };

/** A service said no, or nothing. */
export class Unhelpful extends Error {}

const patience = { timeout: 10_000, giveUpAfter: 5_000 };

/** Asks the services for their dead letters, and resolves them, as a system administrator. */
export class Operator {
  constructor(
    private readonly baseUrl: string,
    private readonly sessions: Sessions,
    private readonly administrator: Pick<Person, 'login'>,
  ) {}

  /** @throws Unhelpful */
  async openAt(service: string): Promise<DeadLetter[]> {
    const answer = await this.ask('GET', service, 'operations/dead-letters');
    return z
      .array(deadLetter)
      .parse(answer)
      .map((one) => ({ ...one, service }));
  }

  /** The open dead letter of this id, at whichever of the services it is. @throws Unhelpful */
  async find(services: readonly string[], id: string): Promise<DeadLetter> {
    for (const service of services) {
      const answer = await this.ask('GET', service, `operations/dead-letters/${id}`, { unknown: null });
      if (answer !== null) return { ...deadLetter.parse(answer), service };
    }
    throw new Unhelpful(`${id} is no open dead letter of ${services.join(', ')}`);
  }

  /** @throws Unhelpful */
  async resolve({ service, id }: Pick<DeadLetter, 'service' | 'id'>, resolution: 'REPLAYED' | 'SKIPPED') {
    await this.ask('POST', service, `operations/dead-letters/${id}/resolution`, { body: { resolution } });
  }

  private async ask(
    method: 'GET' | 'POST',
    service: string,
    path: string,
    { body, unknown }: { body?: object; unknown?: null } = {},
  ): Promise<unknown> {
    const key = newId();
    let token = '';
    const request = async () => {
      token = await this.sessions.token(this.administrator);
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': 'application/json' };
      const url = `${this.baseUrl}/api/${service}/${path}`;
      return { method, url, headers, ...(body ? { body: Buffer.from(JSON.stringify(body)) } : {}) };
    };
    const renew = () => this.sessions.refused(this.administrator, token);
    const { answer } = await persist(request, patience, renew).catch((error: Error) => {
      throw new Unhelpful(`${service} does not answer: ${error.message}`);
    });
    if (answer.status === 200) return answer.body;
    if (unknown === null && refusalCode(answer.body) === 'DEAD_LETTER.UNKNOWN') return null;
    throw new Unhelpful(
      `${service} refuses: ${answer.status} ${refusalCode(answer.body) ?? ''} ${told(answer.body)}`.trim(),
    );
  }
}

function told(body: unknown): string {
  const english = typeof body === 'object' && body !== null && 'titleEn' in body ? body.titleEn : undefined;
  return typeof english === 'string' ? english : '';
}
