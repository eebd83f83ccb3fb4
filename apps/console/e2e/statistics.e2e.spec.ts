import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn } from './browser.spec.js';
import { asking, called } from './server.spec.js';

interface Figure {
  readonly count: number;
  readonly filter: Readonly<Record<string, string>>;
}
interface Figures {
  readonly open: Figure;
  readonly flow: readonly (Figure & { readonly step: string })[];
}

let browser: Browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser?.close());

const inNumbers = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));
const tile = (page: Page, which: string) => page.locator(`.tiles ${which} .figure`);

/** What the list says, once it has counted. */
async function listed(page: Page): Promise<number> {
  const total = page.locator('.list .total', { hasText: /\d/ });
  await total.waitFor();
  return inNumbers(await total.textContent());
}

describe('the statistics page', () => {
  it.each([
    ['today’s reports', '[data-step=REPORTED]', ({ flow }: Figures) => flow[0]!],
    ['what is open', '.open', ({ open }: Figures) => open],
  ])(
    'opens %s to as many incidents as the figure says',
    async (_, which, of) => {
      await called(await asking('intake-1'));
      const chief = await asking('chief-1');
      const { page, context, complaints } = await signedIn(browser, 'chief-1', '/statistics');
      // The county goes on meanwhile: the two are compared when nothing came between them.
      await eventually(async () => {
        await page.goto(page.url().replace(/\/(incidents|statistics).*/, '/statistics'));
        await tile(page, which).waitFor();
        const figure = inNumbers(await tile(page, which).textContent());
        await tile(page, which).click();
        const shown = await listed(page);
        const onServer = of(await chief.get<Figures>('casebook/figures'));
        return figure > 0 && figure === shown && shown === onServer.count;
      }, 25_000);
      await page.locator('.rows a').first().click();
      await page.locator('.one .incident-header').waitFor();
      expect(page.url()).toMatch(/\/incidents\/[0-9a-f-]{36}\?/);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('shows no rate where there is nothing to count, and shows an evaluator no incident', async () => {
    const { page, context } = await signedIn(browser, 'evaluator', '/statistics');
    await tile(page, '.open').waitFor();
    expect(await page.locator('.tiles a').count()).toBe(0);
    const rates = await page.locator('.hotline td').allTextContents();
    expect(rates).toHaveLength(6);
    for (const rate of rates) expect(rate.trim()).toMatch(/^(—|\d+(\.\d)?%\s*[\d,]+\s*\/\s*[\d,]+)$/);
    await context.close();
  }, 40_000);
});
