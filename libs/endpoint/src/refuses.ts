import type { RefusalText } from '#primitives';

/** Reads and writes what is declared on a handler. */
const REFUSALS = 'endpoint:refusals';

/** A refusal that an endpoint may give. */
export interface DeclaredRefusal {
  readonly code: string;
  readonly status: number;
}

/** What `defineRefusals` gives. */
interface Refusals<T> {
  readonly texts: T;
}

/** The named ones of a room's refusals, or all of them. */
export function declared<T extends Record<string, RefusalText>>(
  { texts }: Refusals<T>,
  ...codes: readonly (keyof T & string)[]
): DeclaredRefusal[] {
  const named = codes.length > 0 ? codes : Object.keys(texts);
  return named.map((code) => ({ code, status: texts[code]!.status }));
}

/** Adds to what a handler may refuse with: for decorators of machinery that refuses by itself. */
export function declareRefusals(handler: object, refusals: readonly DeclaredRefusal[]): void {
  Reflect.defineMetadata(REFUSALS, [...refusalsOf(handler), ...refusals], handler);
}

/** What a handler may refuse with, beside what every endpoint may. */
export const refusalsOf = (handler: object): readonly DeclaredRefusal[] =>
  (Reflect.getMetadata(REFUSALS, handler) as DeclaredRefusal[] | undefined) ?? [];

/**
 * The refusals that an endpoint may give by its own rules: `@Refuses(refuse, 'DISPATCH.UNKNOWN_UNIT')`. What
 * `@Permission`, `@Call` and `@TakesStep` may refuse with, they say themselves. A refusal that was not declared fails
 * the test in which it is given.
 */
export const Refuses =
  <T extends Record<string, RefusalText>>(refusals: Refusals<T>, ...codes: (keyof T & string)[]) =>
  (_target: object, _method: string | symbol, { value }: PropertyDescriptor): void =>
    declareRefusals(value as object, declared(refusals, ...codes));
