import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements prepared on one connection at the most: their texts are written in the code, and so are few. */
const mostPrepared = 200;

/**
 * Statements of transactions that change something, each with its columns named: `SELECT *` prepared would break at
 * the next migration ("cached plan must not change result type"). Lists and other reads are planned for the values
 * they are asked with.
 */
const worthPreparing = (text: string): boolean =>
  (/^\s*(INSERT|UPDATE|DELETE|WITH)\b/.test(text) || /\bFOR UPDATE\b/.test(text)) &&
  !/\b(SELECT|RETURNING) \*(?!,| FROM unnest)/.test(text);

/** The name of a statement on a connection. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 40);

const names = new Map<string, string | undefined>();

/** The name under which a statement is prepared; undefined when it is not worth it, or too many are. */
export function preparedName(text: string): string | undefined {
  if (!names.has(text)) {
    const prepared = names.size < mostPrepared && worthPreparing(text);
    if (names.size < 2 * mostPrepared) names.set(text, prepared ? nameOf(text) : undefined);
    else return undefined;
  }
  return names.get(text);
}

/**
 * A PostgreSQL client that has the statements of commands and consumers parsed once per connection instead of each
 * time: the same few, a hundred times a second.
 */
export class PreparingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? preparedName(text) : undefined;
    const query = super.query.bind(this) as (...args: unknown[]) => never;
    return name === undefined ? query(...given) : query({ name, text, values }, ...rest);
  }
}
