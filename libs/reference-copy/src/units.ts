import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { ReferenceStore } from './reference-store.js';

export type Unit = DataOf<'registry.unit-changed.v1'>;

/** The unit tree and the departments, as this service has them. */
@Injectable()
export class Units {
  constructor(private readonly store: ReferenceStore) {}

  async find(code: string): Promise<Unit | undefined> {
    return (await this.all()).get(code);
  }

  all(): Promise<ReadonlyMap<string, Unit>> {
    return this.store.load('units', (rows) => new Map((rows as Unit[]).map((unit) => [unit.code, unit])));
  }
}
