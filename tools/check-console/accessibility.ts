import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What somebody can't use, or not well: WCAG 2.2 AA as far as axe finds it by itself. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  /** What is wrong, and with which elements (three at most). */
  readonly where: readonly string[];
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What counts: the rest is told by axe and left to judgement. */
const counts = new Set(['serious', 'critical']);

/** The barriers on a page that is open. */
export async function barriersOn(page: Page): Promise<Barrier[]> {
  // As a script of the page it would be against its content security.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => counts.has(impact ?? ''))
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }));
}
