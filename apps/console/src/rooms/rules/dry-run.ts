import { api, ask } from '../../api/client.js';
import type { operations } from '../../api/generated/dispatch.js';
import type { KeywordList, RoutingRule } from './rule-words.js';

export type DryRunReport = operations['TryRoutingRules.dryRun']['responses']['200']['content']['application/json'];

export const periods = ['LAST_30_DAYS', 'LAST_MONTH'] as const;
export type Period = (typeof periods)[number];

const day = 86_400_000;
/** China is eight hours ahead, all year round. */
const ahead = 8 * 3_600_000;

/** From when until when, of incidents as China dates them. */
export function boundsOf(period: Period, now: number): { from: string; to: string } {
  if (period === 'LAST_30_DAYS')
    return { from: new Date(now - 30 * day).toISOString(), to: new Date(now).toISOString() };
  const there = new Date(now + ahead);
  const [year, month] = [there.getUTCFullYear(), there.getUTCMonth()];
  const begin = (monthOfYear: number) => new Date(Date.UTC(year, monthOfYear, 1) - ahead).toISOString();
  return { from: begin(month - 1), to: begin(month) };
}

/** @throws Problem */
export const tryRules = (
  county: string,
  draft: { rules: readonly RoutingRule[]; keywordLists: readonly KeywordList[] },
  bounds: { from: string; to: string },
): Promise<DryRunReport> =>
  ask(
    api.dispatch.POST('/incidents/routing-dry-runs', {
      body: { county, ...bounds, rules: [...draft.rules], keywordLists: [...draft.keywordLists] },
    }),
  );
