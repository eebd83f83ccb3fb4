import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { versionInForce } from './in-force.js';
import { ReferenceStore } from './reference-store.js';

export type PublishedRules = DataOf<'registry.routing-rules-published.v1'>;

/** Counties' routing rules in all their versions, as this service has them. A county need not have any. */
@Injectable()
export class RoutingRules {
  constructor(private readonly store: ReferenceStore) {}

  /** Those of a county (12 digits) in force at `at`. @throws Refused REFERENCE.NOT_READY */
  async inForce(county: string, at: Date): Promise<PublishedRules | undefined> {
    return versionInForce(await this.all(), county, at);
  }

  /** All of a county's, in force or not. @throws Refused REFERENCE.NOT_READY */
  async versions(county: string): Promise<readonly PublishedRules[]> {
    return (await this.all()).filter((one) => one.county === county);
  }

  private all(): Promise<readonly PublishedRules[]> {
    return this.store.load('routing-rules', (rows) => rows as PublishedRules[]);
  }
}
