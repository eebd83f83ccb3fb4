import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { versionInForce } from './in-force.js';
import { ReferenceStore } from './reference-store.js';

export type AdmissionList = DataOf<'registry.admission-list-published.v1'>;

/** Counties' admission lists (准入清单), as this service has them. */
@Injectable()
export class AdmissionLists {
  constructor(private readonly store: ReferenceStore) {}

  /** The one of a county (12 digits) in force at `at`; without one, nothing is admitted. @throws Refused REFERENCE.NOT_READY */
  async inForce(county: string, at: Date): Promise<AdmissionList | undefined> {
    return versionInForce(await this.store.load('admission-lists', (rows) => rows as AdmissionList[]), county, at);
  }
}
