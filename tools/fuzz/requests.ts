import fc from 'fast-check';
import type { Operation } from './operations.js';
import { type Ground, nearly, strange, valid } from './values.js';

/** A request as it will go out; who sends it is decided apart. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Under `/api`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Method or path are not the documented ones any more, or may not be. */
  readonly astray: boolean;
}

/** Requests for an operation: most of them valid in form, so that they get somewhere. */
export function requestsFor(operation: Operation, ground: Ground): fc.Arbitrary<FuzzRequest> {
  const astray = fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
  return fc
    .record({
      path: pathOf(operation, ground),
      headers: headersOf(operation, ground),
      body: bodyOf(operation, ground),
      astray,
    })
    .chain(({ path, headers, body, astray }) => {
      const request = {
        operation,
        path: path.text,
        headers: { ...headers, ...body?.headers },
        astray: path.astray || astray,
      };
      const versioned = withVersion(request.headers, path.text, ground);
      const made = { ...request, headers: versioned, ...(body ? { body: body.bytes } : {}) };
      if (!astray) return fc.constant({ ...made, method: operation.method });
      return fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'GET').map((method) => ({ ...made, method }));
    });
}

/** The version that we have seen last of the incident in the path, unless one was made up. */
function withVersion(headers: Record<string, string>, path: string, { known }: Ground): Record<string, string> {
  const incident = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0];
  const seen = incident && known.versions.get(incident);
  return headers['if-match'] === 'seen' ? { ...headers, 'if-match': `"${seen ?? 1}"` } : headers;
}

function pathOf({ service, path, parameters }: Operation, ground: Ground) {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const segment = (name: string, schema: object): fc.Arbitrary<[string, boolean]> =>
    fc.oneof(
      {
        weight: 15,
        arbitrary: valid(schema as never, name, ground).map((value): [string, boolean] => [String(value), false]),
      },
      { weight: 1, arbitrary: strange.map((value): [string, boolean] => [String(value).slice(0, 300), true]) },
    );
  return fc
    .tuple(
      fc.tuple(...inPath.map(({ name, schema }) => segment(name, schema))),
      fc.tuple(
        ...inQuery.map(({ name, schema, required }) => fc.option(segment(name, schema), { freq: required ? 20 : 2 })),
      ),
    )
    .map(([segments, queries]) => {
      const filled = inPath.reduce((text, { name }, at) => text.replace(`{${name}}`, encode(segments[at]![0])), path);
      const query = inQuery.flatMap(({ name }, at) => (queries[at] ? [`${name}=${encode(queries[at][0])}`] : []));
      const text = `${service}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
      return { text, astray: segments.some(([value, isStrange]) => isStrange || leadsAway.test(value)) };
    });
}

/** Segments that make a path another one: nothing, or a step up. */
const leadsAway = /^\.{0,2}$/;

/** Percent-encoded; half a character has no encoding, and goes as its replacement. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** What HTTP lets through at all (RFC 9110, 5.5); the rest no client sends. */
const asHeader = (value: unknown): string => String(value).replace(/[^ -~\u0080-\u00ff]/g, '?');

function headersOf({ parameters }: Operation, ground: Ground): fc.Arbitrary<Record<string, string>> {
  const named = parameters.filter((parameter) => parameter.in === 'header');
  return fc
    .tuple(
      ...named.map(({ name, schema }) => {
        const good = name === 'If-Match' ? fc.constant('seen') : valid(schema, name, ground).map(asHeader);
        const often = name === 'Acting-Post' ? 1 : 20;
        const odd = fc.constantFrom('', 'x', '"0"', '999999999', '*', 'W/"1"', 'é', 'a'.repeat(200));
        return fc.oneof(
          { weight: often, arbitrary: good },
          { weight: 1, arbitrary: odd },
          { weight: name === 'Acting-Post' ? 30 : 1, arbitrary: fc.constant(undefined) },
        );
      }),
    )
    .map((values) =>
      Object.fromEntries(
        named.flatMap(({ name }, at) => (values[at] === undefined ? [] : [[name.toLowerCase(), values[at]]])),
      ),
    );
}

interface Body {
  readonly bytes: Buffer;
  readonly headers: Record<string, string>;
}

function bodyOf({ method, body }: Operation, ground: Ground): fc.Arbitrary<Body | undefined> {
  const json = (value: unknown): Body => ({
    bytes: Buffer.from(JSON.stringify(value) ?? ''),
    headers: { 'content-type': 'application/json' },
  });
  if (method === 'GET') {
    const some = fc.constant<Body>({ bytes: Buffer.from('{'), headers: { 'content-type': 'application/json' } });
    return fc.oneof({ weight: 40, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });
  }
  if (!body) return fc.oneof({ weight: 10, arbitrary: fc.constant(json({})) }, rawBodies);
  if (!body.types.includes('application/json')) {
    const types = fc.constantFrom(...body.types, 'application/json', 'text/plain');
    return fc
      .tuple(types, fc.uint8Array({ maxLength: 2_000 }))
      .map(([type, bytes]) => ({ bytes: Buffer.from(bytes), headers: { 'content-type': type } }));
  }
  const good = valid(body.schema, '', ground);
  return fc.oneof(
    { weight: 6, arbitrary: good.map(json) },
    { weight: 4, arbitrary: good.chain(nearly).map(json) },
    { weight: 1, arbitrary: rawBodies },
  );
}

/** Bodies that are no JSON, or not what they say they are. */
const rawBodies: fc.Arbitrary<Body> = fc
  .tuple(
    fc.constantFrom(
      '',
      '{',
      'null',
      '"text"',
      '[1,2',
      '{"a":1,"a":2}',
      '{"__proto__":{"x":1}}',
      '\ufeff{}',
      '{"text":"\\ud800"}',
      `${'['.repeat(4_000)}${']'.repeat(4_000)}`,
      `{"text":"${'x'.repeat(300_000)}"}`,
    ),
    fc.constantFrom<Record<string, string>>(
      { 'content-type': 'application/json' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      { 'content-type': 'application/json', 'content-encoding': 'nothing' },
      {},
    ),
  )
  .map(([text, headers]) => ({ bytes: Buffer.from(text), headers }));
