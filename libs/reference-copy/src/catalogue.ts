import { Injectable } from '@nestjs/common';
import type { CatalogueItem, DataOf } from '#contracts';
import { Refused } from '#primitives';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

export interface CurrentCatalogue {
  readonly version: number;
  find(code: string): CatalogueItem | undefined;
}

type Published = DataOf<'registry.catalogue-published.v1'>;

/** The event catalogue, as this service has it. */
@Injectable()
export class Catalogue {
  constructor(private readonly store: ReferenceStore) {}

  /** The version in force. @throws Refused REFERENCE.NOT_READY */
  async current(): Promise<CurrentCatalogue> {
    const current = await this.store.load('catalogue', (rows) => {
      const latest = (rows as Published[]).reduce<Published | undefined>(
        (best, one) => (best && best.version >= one.version ? best : one),
        undefined,
      );
      if (!latest) return undefined;
      const items = new Map(latest.items.map((item) => [item.code, item]));
      return { version: latest.version, find: (code: string) => items.get(code) };
    });
    if (!current) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'catalogue' }));
    return current;
  }
}
