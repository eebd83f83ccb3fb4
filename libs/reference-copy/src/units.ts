import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { Refused } from '#primitives';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

export type Unit = DataOf<'registry.unit-changed.v1'>;

/** Whether a unit is open at `at`. */
export const isOpen = ({ validTo }: Unit, at: Date): boolean => validTo === null || at.getTime() < Date.parse(validTo);

/**
 * 承接单位: the open unit that has the work of `code` at `at`, at the end of the chain of successors. Undefined for a
 * unit that is open or unknown, and where the chain doesn't end in an open unit that is known here.
 */
export function successorOf(units: ReadonlyMap<string, Unit>, code: string, at: Date): string | undefined {
  const passed = new Set<string>();
  let unit = units.get(code);
  if (!unit || isOpen(unit, at)) return undefined;
  while (unit && !isOpen(unit, at)) {
    // The registry makes no circle; bytes on a topic might.
    if (unit.successor === null || passed.has(unit.code)) return undefined;
    passed.add(unit.code);
    unit = units.get(unit.successor);
  }
  return unit?.code;
}

/**
 * Who leads and who helps, with whoever has succeeded each. Two that became one handle it once, and the lead is not its
 * own help.
 * @param successorOf the open unit that took over from a closed one; undefined for an open unit
 */
export function withSuccessors<L extends string | null>(
  { leadUnit, coUnits }: { readonly leadUnit: L; readonly coUnits: readonly string[] },
  successorOf: (unit: string) => string | undefined,
): { leadUnit: L; coUnits: string[] } {
  const now = (unit: string) => successorOf(unit) ?? unit;
  const lead = leadUnit && (now(leadUnit) as L);
  return { leadUnit: lead, coUnits: [...new Set(coUnits.map(now))].filter((unit) => unit !== lead) };
}

/** The unit tree and the departments, as this service has them. */
@Injectable()
export class Units {
  constructor(private readonly store: ReferenceStore) {}

  /** By code. @throws Refused REFERENCE.NOT_READY */
  async all(): Promise<ReadonlyMap<string, Unit>> {
    const units = await this.store.load('units', (rows) =>
      // No unit at all means that none has arrived, not that there is none.
      rows.length === 0 ? undefined : new Map((rows as Unit[]).map((unit) => [unit.code, unit])),
    );
    if (!units) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'units' }));
    return units;
  }

  /** The open unit that has the work of `code` at `at`: see {@link successorOf}. @throws Refused REFERENCE.NOT_READY */
  async successorOf(code: string, at: Date): Promise<string | undefined> {
    return successorOf(await this.all(), code, at);
  }
}
