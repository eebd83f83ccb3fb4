import type { Browser } from 'playwright-core';
import { type ConsolePage, consolePages } from '../console-pages/pages.js';
import { type Look, Visits } from '../console-pages/visits.js';
import type { Platform } from '../platform-client/index.js';
import { type Barrier, barriersOn } from './accessibility.js';
import { budgets, firstLoadOf } from './first-load.js';

/** What a page was found to be, in one look. */
export interface Finding {
  readonly page: string;
  readonly look: string;
  readonly barriers: readonly Barrier[];
  /** Wider than the screen: people would have to scroll sideways. */
  readonly tooWide: boolean;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly firstLoads: readonly { readonly page: string; readonly kilobytes: number; readonly budget: number }[];
  /** Pages that the demo county has nothing to show on. */
  readonly unseen: readonly string[];
}

/** Both languages and both themes, as wide and as narrow; not all eight: what a rule finds depends on one or the other. */
export const looks: readonly Look[] = [
  { language: 'zh-CN', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'en', theme: 'light', width: 390 },
  { language: 'zh-CN', theme: 'dark', width: 1440 },
];

/** Whether the page, or whatever of it its heading is in, is wider than its frame; a table may scroll by itself. */
const scrollsSideways = `(() => {
  for (let part = document.querySelector('h1'); part; part = part.parentElement)
    if (part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX)) return true;
  return document.documentElement.scrollWidth > innerWidth;
})()`;

/** Opens every page in each look and holds it against what everybody must be able to use. */
export async function checkPages(
  browser: Browser,
  platform: Pick<Platform, 'baseUrl' | 'demoPasswordFile'>,
  pages: readonly ConsolePage[] = consolePages,
  lookedAt: readonly Look[] = looks,
): Promise<Checked> {
  const visits = new Visits(browser, platform);
  const [findings, firstLoads, unseen]: [Finding[], Checked['firstLoads'][number][], string[]] = [[], [], []];
  for (const page of pages)
    for (const [nth, look] of lookedAt.entries()) {
      const opened = await visits.open(page, look);
      if (!opened) {
        if (nth === 0) unseen.push(page.name);
        continue;
      }
      const budget = budgets[page.name];
      if (nth === 0 && budget) firstLoads.push({ page: page.name, kilobytes: await firstLoadOf(opened), budget });
      findings.push({
        page: page.name,
        look: `${look.language} ${look.theme} ${look.width}`,
        barriers: await barriersOn(opened),
        tooWide: await opened.evaluate<boolean>(scrollsSideways),
      });
      await opened.close();
    }
  return { findings, firstLoads, unseen };
}

/** What must not be, in words; none when all is well. */
export const faultsIn = ({ findings, firstLoads }: Checked): string[] => [
  ...firstLoads
    .filter(({ kilobytes, budget }) => kilobytes > budget)
    .map(({ page, kilobytes, budget }) => `${page}: the first load weighs ${kilobytes} kB, more than ${budget}`),
  ...findings.filter(({ tooWide }) => tooWide).map(({ page, look }) => `${page} (${look}): wider than the screen`),
  ...findings.flatMap(({ page, look, barriers }) =>
    barriers.map(({ rule, impact, where }) => `${page} (${look}): ${rule} (${impact}) at ${where.join(' | ')}`),
  ),
];
