import type { Facts, Finding } from '../facts.js';
import { plannedRefusals } from './acknowledged.js';
import { indexEvents } from './events-by.js';
import { findDuplicated } from './find-duplicated.js';
import { findLost } from './find-lost.js';
import { findRulesBroken } from './find-rules-broken.js';
import { findTrailMissing } from './find-trail-missing.js';
import { countEnds, findUnplanned } from './find-unplanned.js';
import { commandLatencies, lifecyclesPerSecond, percentile } from './latencies.js';

/** The one JSON object that a replay prints. */
export interface ReplayResult {
  readonly accepted: number;
  readonly closed: number;
  readonly rejected: number;
  readonly selfHandled: number;
  readonly voided: number;
  readonly transferred: number;
  readonly merged: number;
  readonly refused: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly trailMissing: number;
  readonly deadLetters: number;
  readonly parked: number;
  readonly rulesBroken: number;
  readonly trailEntries: number;
  readonly lifecyclesPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** What is wrong, by kind, each in words. */
export interface Findings {
  readonly lost: readonly Finding[];
  readonly duplicated: readonly Finding[];
  readonly trailMissing: readonly Finding[];
  readonly deadLetters: readonly Finding[];
  readonly parked: readonly Finding[];
  readonly rulesBroken: readonly Finding[];
  readonly unplanned: readonly Finding[];
}

export interface Verdict {
  readonly result: ReplayResult;
  readonly findings: Findings;
  /** Nothing is wrong, and every accepted incident reached its planned end. */
  readonly good: boolean;
}

/** Joins what journal, owners, casebook, Kafka and trail say. Pure: the same facts give the same verdict. */
export function join(facts: Facts): Verdict {
  const index = indexEvents(facts);
  const findings: Findings = {
    lost: findLost(facts, index),
    duplicated: findDuplicated(facts, index),
    trailMissing: findTrailMissing(facts, index),
    deadLetters: facts.deadLetters.map(({ service, what }) => `${service}: ${what}`),
    parked: facts.parked.map(({ service, what }) => `${service}: ${what}`),
    rulesBroken: findRulesBroken(facts, index),
    unplanned: findUnplanned(facts, index),
  };
  const latencies = commandLatencies(facts.journal);
  const { lost, duplicated, trailMissing, deadLetters, parked, rulesBroken } = findings;
  return {
    result: {
      ...countEnds(facts, index),
      refused: plannedRefusals(facts.journal.commands).length,
      lost: lost.length,
      duplicated: duplicated.length,
      trailMissing: trailMissing.length,
      deadLetters: deadLetters.length,
      parked: parked.length,
      rulesBroken: rulesBroken.length,
      trailEntries: facts.trail.length,
      lifecyclesPerSecond: lifecyclesPerSecond(facts.journal),
      p50Ms: percentile(latencies, 0.5),
      p95Ms: percentile(latencies, 0.95),
    },
    findings,
    good: Object.values(findings).every((found: readonly Finding[]) => found.length === 0),
  };
}
