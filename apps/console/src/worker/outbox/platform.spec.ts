import type { Transmit } from './transmit.js';

interface Done {
  readonly person: string;
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
}

export const problem = (status: number, code: string, more: object = {}, retryAfter?: number): Response =>
  new Response(JSON.stringify({ status, code, title: '不行', titleEn: 'No', ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': `${retryAfter}` }),
    },
  });

/** The platform as a phone sees it: every key is done once, and answered the same after that. */
export class Platform {
  readonly done: Done[] = [];
  private readonly answers = new Map<string, { request: string; status: number; text: string }>();
  /** Answers instead of the platform, or makes it go silent. */
  disturb: (path: string, nth: number) => Response | Promise<Response> | undefined = () => undefined;
  private nth = 0;

  readonly transmit: Transmit = async (path, { headers, body }) => {
    const disturbed = await this.disturb(path, ++this.nth);
    return disturbed ?? this.answer(path, headers, body);
  };

  reported = () => this.done.filter(({ path }) => !path.endsWith('/files'));

  answer(path: string, headers: Readonly<Record<string, string>>, body: string | ArrayBuffer): Response {
    const person = /^Bearer token-of-(.*)-\d+$/.exec(headers['authorization'] ?? '')?.[1];
    if (person === undefined) return problem(401, 'ACCESS.TOKEN_INVALID');
    const key = headers['idempotency-key']!;
    const request = `${headers['if-match'] ?? ''} ${typeof body === 'string' ? body : new Uint8Array(body).join()}`;
    const before = this.answers.get(`${person} ${path} ${key}`);
    if (before && before.request !== request) return problem(422, 'IDEMPOTENCY.KEY_REUSED');
    const { status, text } =
      before ?? this.take({ person, path, key, body: typeof body === 'string' ? JSON.parse(body) : body });
    this.answers.set(`${person} ${path} ${key}`, { request, status, text });
    return new Response(text, { status });
  }

  private take(one: Done): { status: number; text: string } {
    this.done.push(one);
    const id = `00000000-0000-4000-8000-${String(this.done.length).padStart(12, '0')}`;
    const incident = {
      incidentId: id,
      incidentVersion: 1,
      stage: 'REPORTED',
      number: `N${this.done.length}`,
      grid: '430211001001001',
    };
    return { status: 201, text: JSON.stringify(one.path.endsWith('/files') ? { receipt: `receipt-${id}` } : incident) };
  }
}
