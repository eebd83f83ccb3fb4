import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { Refused } from '#primitives';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

export type Unit = DataOf<'registry.unit-changed.v1'>;

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
}
