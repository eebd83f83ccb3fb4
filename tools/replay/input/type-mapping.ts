import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ArgumentFault } from '../../platform-client/index.js';
import { z } from 'zod';

const rowsSchema = z.array(z.object({ type: z.string().min(1), catalogue_code: z.string().regex(/^\d{4}$/) })).min(1);

/** Which catalogue codes a type of request stands for. Requests of one type take its codes in turn. */
export class TypeMapping {
  private readonly codes = new Map<string, [string, ...string[]]>();
  private readonly turns = new Map<string, number>();

  constructor(rows: readonly { type: string; code: string }[]) {
    for (const { type, code } of rows) {
      const codes = this.codes.get(type);
      if (codes) codes.push(code);
      else this.codes.set(type, [code]);
    }
  }

  /** The code of the next request of this type; undefined for a type that stands for nothing. */
  next(type: string): string | undefined {
    const codes = this.codes.get(type);
    const turn = this.turns.get(type) ?? 0;
    this.turns.set(type, turn + 1);
    return codes?.[turn % codes.length];
  }
}

/** @throws ArgumentFault */
export function readTypeMapping(file: string): TypeMapping {
  try {
    const rows = rowsSchema.parse(parse(readFileSync(file, 'utf8'), { bom: true, columns: true }));
    return new TypeMapping(rows.map(({ type, catalogue_code: code }) => ({ type, code })));
  } catch (error) {
    throw new ArgumentFault(
      `The table of types can’t be read from ${file} (${(error as Error).message.slice(0, 200)}).`,
    );
  }
}
