import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { madeUpIncident, type MadeUpIncident } from './many-incidents.js';

/** Milliseconds between two answers of the change feed. */
const between = 200;

/**
 * Has the casebook’s list and change feed answer with so many open incidents and so many changes a second, as it would
 * in a busy county. Nothing of the page is another than it is.
 */
export async function feed(
  page: Page,
  { incidents, changesPerSecond }: { incidents: number; changesPerSecond: number },
) {
  const all: MadeUpIncident[] = Array.from({ length: incidents }, (_, nth) => madeUpIncident(nth));
  let [told, isOver] = [0, false];

  const answer = (route: Route, json: object) => route.fulfill({ json }).catch(() => undefined);

  await page.route(/\/api\/casebook\/incidents\?/, (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const next = from + 200;
    return answer(route, { incidents: all.slice(from, next), next: next < incidents ? String(next) : null });
  });

  await page.route(/\/api\/casebook\/changes/, async (route) => {
    if (!new URL(route.request().url()).searchParams.has('after'))
      return answer(route, { changes: [], next: '0', more: false, pending: false });
    await wait(between);
    const changes = Array.from({ length: (changesPerSecond * between) / 1_000 }, () => {
      const nth = (told++ * 7_001) % incidents;
      const before = all[nth]!;
      return (all[nth] = madeUpIncident(nth, before.incidentVersion + 1, before.incidentId));
    });
    return answer(route, { changes, next: String(told), more: !isOver, pending: false });
  });

  return {
    /** How many changes the page was told. */
    told: () => told,
    stop: () => {
      isOver = true;
    },
  };
}
