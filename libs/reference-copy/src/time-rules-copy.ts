import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { statutoryRules, type TimeRules, timeRulesOf } from '#deadlines';
import { Refused } from '#primitives';
import { versionInForce } from './in-force.js';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

type PublishedTimeRules = DataOf<'registry.time-rules-published.v1'>;

interface Versions {
  readonly published: readonly PublishedTimeRules[];
  readonly byVersion: ReadonlyMap<number, TimeRules>;
}

/** By what the clocks of the counties run (时限规则), every version, as this service has it. */
@Injectable()
export class TimeRulesCopy {
  constructor(private readonly store: ReferenceStore) {}

  /**
   * By what a clock of this county (12 digits) starts at `at`; the statutory rules, version 0, where the county has
   * published none that are in effect. @throws Refused REFERENCE.NOT_READY
   */
  async inForce(county: string, at: Date): Promise<TimeRules> {
    const { published, byVersion } = await this.versions();
    return byVersion.get(versionInForce(published, county, at)?.version ?? 0)!;
  }

  /**
   * By what the clocks of these versions were started. @throws Refused REFERENCE.NOT_READY, also where another service
   * started one by rules that have not arrived here
   */
  async ofVersions(versions: readonly number[]): Promise<ReadonlyMap<number, TimeRules>> {
    const { byVersion } = await this.versions();
    if (!versions.every((version) => byVersion.has(version))) {
      throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'time-rules' }));
    }
    return byVersion;
  }

  private versions(): Promise<Versions> {
    return this.store.load('time-rules', (rows) => {
      const published = rows as readonly PublishedTimeRules[];
      const versions = published.map((rules) => [rules.version, timeRulesOf(rules.version, rules)] as const);
      return { published, byVersion: new Map([[0, statutoryRules], ...versions]) };
    });
  }
}
