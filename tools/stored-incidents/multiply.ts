import type { EntityManager } from 'typeorm';
import { numberMark, templatesPerBatch } from './template.js';

/** Which copies of a batch's templates are stored. */
export interface Copies {
  /** The same in all databases, and never used before: what makes the ids of a batch its own. */
  readonly batch: string;
  readonly at: Date;
  readonly count: number;
  /** The running number of the first; those of a batch follow each other. */
  readonly firstNumber: number;
}

const functions = `
  CREATE FUNCTION pg_temp.stored_id(batch text, at timestamptz, copy int, mark text) RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8' ||
            substr(hash, 4, 15))::uuid
    FROM md5(batch || '/' || copy || '/' || mark) AS hash
  $$;
  CREATE FUNCTION pg_temp.running_number(first bigint, copy int, mark text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT lpad((first + copy * ${templatesPerBatch} + ('x' || right(mark, 4))::bit(16)::int)::text, ${numberMark.length}, '0')
  $$`;

/** Makes a table of the session's own in front of each: what the services' code writes goes there. */
export async function standInFor(manager: EntityManager, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await manager.query(`CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING ALL)`);
  }
  await manager.query(functions);
}

/**
 * Copies the rows of a stand-in into the table it stands for, so many times, each copy with ids and numbers of its own;
 * then empties the stand-in. Everything else stays as the services' code has written it.
 */
export async function multiply(manager: EntityManager, table: string, copies: Copies): Promise<void> {
  const columns: { name: string; type: string }[] = await manager.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    [table],
  );
  const has = (name: string) => columns.some((column) => column.name === name);
  const mark = ['incident_id', 'aggregateid'].find(has) ?? 'event_id';
  // The trail goes on where it ends; its lock has been taken by whoever wrote the stand-in.
  const after = table === 'entry' ? `(SELECT coalesce(max(sequence), 0) FROM public.entry)` : '0';
  const values = columns.map(({ name, type }) => valueOf(name, type, mark, after));
  await manager.query(
    `INSERT INTO public.${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM pg_temp.${table} AS t CROSS JOIN generate_series(0, $3::int - 1) AS copy
     WHERE $4::bigint IS NOT NULL ORDER BY copy, t.${has('sequence') ? 'sequence' : mark}`,
    [copies.batch, copies.at, copies.count, copies.firstNumber],
  );
  await manager.query(`TRUNCATE pg_temp.${table}`);
}

const idOf = (column: string) => `pg_temp.stored_id($1, $2, copy, t.${column}::text)`;

function valueOf(name: string, type: string, mark: string, after: string): string {
  const number = `pg_temp.running_number($4, copy, t.${mark}::text)`;
  const eventId = mark === 'aggregateid' ? 'id' : 'event_id';
  const withIds = (text: string) =>
    `replace(replace(replace(${text}, t.${mark}::text, ${idOf(mark)}::text), t.${eventId}::text, ${idOf(eventId)}::text), '${numberMark}', ${number})`;
  const bytes = (column: string) => `convert_to(${withIds(`convert_from(t.${column}, 'UTF8')`)}, 'UTF8')`;
  switch (name) {
    case 'incident_id':
    case 'event_id':
    case 'aggregateid':
    case 'id':
      return `${idOf(name)}::${type}`;
    case 'number':
      return `replace(t.number, '${numberMark}', ${number})`;
    case 'bytes':
    case 'payload':
      return bytes(name);
    case 'leaf':
      return `sha256('\\x00'::bytea || ${bytes('bytes')})`;
    case 'data':
      return `CASE t.type WHEN 'incident.reported.v1' THEN replace(t.data::text, '${numberMark}', ${number})::jsonb ELSE t.data END`;
    case 'held':
      return `replace(t.held::text, '${numberMark}', ${number})::jsonb`;
    case 'sequence':
      return `${after} + row_number() OVER (ORDER BY copy, t.sequence)`;
    case 'received_at':
      return `greatest(t.received_at, ${
        after === '0' ? 't.received_at' : '(SELECT received_at FROM public.entry ORDER BY sequence DESC LIMIT 1)'
      })`;
    default:
      return `t."${name}"`;
  }
}
