import type { Endpoint } from '#endpoint';
import { newId, wait } from '#primitives';
import { type Answer, holding, type Sending, type TestPerson, type TestService } from '#testing';
import { around } from '../permission-matrix/places.spec.js';

/** Where `@ApiBody()` notes it. */
const apiParameters = 'swagger/apiParameters';

export const invalid = 'REQUEST.INVALID';

/** 三员分立: who audits changes nothing. */
export const stranger = holding('auditor', around.county);

/** Somebody of the same role, in the same place of another county. */
export function namesake({ posts: [post] }: TestPerson): TestPerson {
  return holding(post!.role, post!.unit.replace(around.county.slice(0, 6), '430281'));
}

export const code = ({ body }: Answer): string | undefined => (body as { code?: string }).code;

export const said = ({ status, body }: Answer): string => `${status} ${JSON.stringify(body).slice(0, 300)}`;

export const without = (body: object, field: string): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));

/** Sends a command, and again as one is told to where the service is not available right now. */
export async function send(service: TestService, path: string, sending: Sending): Promise<Answer> {
  const key = newId();
  for (let left = 3; ; left--) {
    const answer = await service.send('POST', path, { ...sending, key });
    if (answer.status !== 503 || left === 0) return answer;
    await wait(500);
  }
}

interface ObjectSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly const?: unknown }>>;
  readonly oneOf?: readonly ObjectSchema[];
  readonly anyOf?: readonly ObjectSchema[];
}

/** What a body must have by the endpoint's own document: of several forms, that of this body. */
export function requiredOf({ handler }: Endpoint, body: object): readonly string[] {
  const parameters = Reflect.getMetadata(apiParameters, handler) as { in: string; schema?: ObjectSchema }[];
  const schema = parameters.find((one) => one.in === 'body')?.schema ?? {};
  const form = (schema.oneOf ?? schema.anyOf)?.find((one) => isOf(one, body)) ?? schema;
  return form.required ?? [];
}

const isOf = ({ required = [], properties = {} }: ObjectSchema, body: object): boolean =>
  required.every((name) => name in body) &&
  Object.entries(properties).every(
    ([name, { const: only }]) => only === undefined || (body as Record<string, unknown>)[name] === only,
  );

/** Some at a time. */
export async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}
