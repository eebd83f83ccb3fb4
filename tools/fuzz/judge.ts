import type { Operation } from './operations.js';

/** An answer as it came. */
export interface FuzzAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

export type Verdict = { readonly kind: 'serverErrors' | 'undocumented'; readonly what: string } | undefined;

/** Compares an answer with the document. `astray`: the request was not, or may not have been, for this operation. */
export function judge(
  { responses, elsewhere }: Pick<Operation, 'responses' | 'elsewhere'>,
  { status, mediaType, text }: FuzzAnswer,
  { astray, head = false }: { astray: boolean; head?: boolean },
): Verdict {
  const isRefusal = mediaType === 'application/problem+json';
  const code = isRefusal ? codeIn(text) : undefined;
  const known = [responses.get(status), ...(astray ? [elsewhere.get(status)] : [])].filter((one) => one !== undefined);
  if (isRefusal && known.some(({ codes }) => codes.has(code ?? ''))) return undefined;
  if (status >= 500) return { kind: 'serverErrors', what: `${status} ${code ?? text.slice(0, 200)}` };
  if (isRefusal || status >= 400) return { kind: 'undocumented', what: `${status} ${code ?? text.slice(0, 200)}` };
  const response = responses.get(status);
  if (!response) return { kind: 'undocumented', what: `${status}` };
  // Nothing in the place of an id, and it is the list that answers.
  if (head || astray || !response.isBody) return undefined;
  const body = parsed(text);
  if (body !== undefined && response.isBody(body.value)) return undefined;
  const [fault] = response.isBody.errors ?? [];
  return {
    kind: 'undocumented',
    what: `${status} with a body of another form: ${fault?.instancePath} ${fault?.message}`,
  };
}

const codeIn = (text: string): string | undefined =>
  (parsed(text)?.value as { code?: string } | null | undefined)?.code;

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
