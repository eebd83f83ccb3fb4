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
    return (await this.inForce()).current;
  }

  /** The version in force, whole, in the order in which it was published. @throws Refused REFERENCE.NOT_READY */
  async published(): Promise<Published> {
    return (await this.inForce()).published;
  }

  private async inForce(): Promise<{ readonly published: Published; readonly current: CurrentCatalogue }> {
    const inForce = await this.store.load('catalogue', (rows) => {
      const published = (rows as Published[]).reduce<Published | undefined>(
        (best, one) => (best && best.version >= one.version ? best : one),
        undefined,
      );
      if (!published) return undefined;
      const { version } = published;
      const items = new Map(published.items.map((item) => [item.code, item]));
      return { published, current: { version, find: (code: string) => items.get(code) } };
    });
    if (!inForce) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'catalogue' }));
    return inForce;
  }
}
