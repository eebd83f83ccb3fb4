import { answerOf, declared, type DeclaredRefusal, describeSchema, type Endpoint, refusalsOf } from '#endpoint';
import { accessRefusals, PERMISSION } from '#access';
import { refusedAnywhere } from '#service-runtime';
import { refusedAtTheDoor, refusedElsewhere } from '../../apps/gateway/src/door/refused-at-the-door.js';

type Json = Record<string, unknown>;

const refusedSignIns = declared(
  accessRefusals,
  'ACCESS.NOT_SIGNED_IN',
  'ACCESS.TOKEN_INVALID',
  'ACCESS.KEYS_UNAVAILABLE',
);

/** RFC 9457, as every refusal is answered. */
export const problemDetails = {
  type: 'object',
  required: ['type', 'title', 'titleEn', 'status', 'code'],
  properties: {
    type: { type: 'string', description: 'urn:grid-dispatch:problem:<code>' },
    title: { type: 'string', description: '中文说明' },
    titleEn: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; what a program should look at' },
    correlationId: { type: 'string' },
  },
};

/**
 * The responses of a document: each endpoint's own, and under `components` what several share, so that the document
 * stays small enough to read.
 */
export class Responses {
  readonly schemas: Record<string, Json> = { ProblemDetails: problemDetails };
  readonly responses: Record<string, Json> = {};
  private readonly names = new Map<string, string>();

  /** By status: the answer, and one response per status that a refusal may have, with its codes. */
  of(endpoint: Endpoint): Record<string, Json> {
    const refusals = [...refusalsOf(endpoint.handler), ...refusedAnywhere, ...refusedAtTheDoor];
    return { ...this.answerOf(endpoint), ...this.refusals(refusals) };
  }

  /** What a path or method is answered that is in no document. */
  elsewhere(): Record<string, Json> {
    return this.refusals([...refusedElsewhere, ...refusedAnywhere, ...refusedAtTheDoor, ...refusedSignIns]);
  }

  private answerOf({ handler }: Endpoint): Record<string, Json> {
    const answer = answerOf(handler);
    // A unit spec fails for it.
    if (!answer) return { default: { description: 'Not said' } };
    const { status, schema, mediaTypes } = answer;
    if (mediaTypes) {
      const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: {} }]));
      return { [status]: { description: 'The file', content }, 304: { description: 'It is the one you have' } };
    }
    if (!schema) return { [status]: { description: 'Done' } };
    const described = describeSchema(schema, 'output');
    Object.assign(this.schemas, described.shared);
    return {
      [status]: { description: 'Done', content: { 'application/json': { schema: described.schema } } },
    };
  }

  private refusals(refusals: readonly DeclaredRefusal[]): Record<string, Json> {
    const statuses = [...new Set(refusals.map(({ status }) => status))].sort();
    return Object.fromEntries(
      statuses.map((status) => {
        const codes = refusals.filter((refusal) => refusal.status === status).map(({ code }) => code);
        return [status, { $ref: `#/components/responses/${this.nameOf(status, [...new Set(codes)].sort())}` }];
      }),
    );
  }

  /** The shared response with these codes, by the first of them. */
  private nameOf(status: number, codes: string[]): string {
    const known = this.names.get(codes.join());
    if (known) return known;
    const others = [...this.names.values()].filter((name) => name.startsWith(`${codes[0]}-`)).length;
    const name = `${codes[0]}-${others + 1}`;
    this.names.set(codes.join(), name);
    this.responses[name] = {
      description: `Refused: ${codes.join(', ')}`,
      'x-codes': codes,
      ...(status === 503 || status === 429 ? { headers: { 'Retry-After': { schema: { type: 'string' } } } } : {}),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
    };
    return name;
  }
}

/** The permission that an endpoint needs; none for an endpoint for everybody. */
export const permissionOf = ({ handler, controller }: Endpoint): string | undefined =>
  (Reflect.getMetadata(PERMISSION, handler) ?? Reflect.getMetadata(PERMISSION, controller)) as string | undefined;
