import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn, sizes } from './browser.spec.js';
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
    ['today’s reports', 'desk', '[data-step=REPORTED]', ({ flow }: Figures) => flow[0]!],
    ['what is open', 'phone', '.open', ({ open }: Figures) => open],
  ] as const)('opens %s (%s) to as many incidents as the figure says', async (_, size, which, of) => {
    await called(await asking('intake-1'));
    const chief = await asking('chief-1');
    const { page, context, complaints } = await signedIn(browser, 'chief-1', '/statistics', size);
    // The county goes on meanwhile: the two are compared when nothing came between them.
    await eventually(async () => {
      await page.goto(page.url().replace(/\/(incidents|statistics).*/, '/statistics'));
      await tile(page, which).waitFor();
      const figure = inNumbers(await tile(page, which).textContent());
      await tile(page, which).click();
      const shown = await listed(page);
      const onServer = of(await chief.get<Figures>('casebook/figures'));
      return figure > 0 && figure === shown && shown === onServer.count;
    }, 60_000);
    await page.locator('.rows a').first().click();
    await page.locator('.one .incident-header').waitFor();
    expect(page.url()).toMatch(/\/incidents\/[0-9a-f-]{36}\?/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sizes[size].width);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows no rate of nothing, everybody who has nothing, and an evaluator no incident; what is taken away is on record', async () => {
    const { page, context } = await signedIn(browser, 'evaluator', '/statistics');
    await tile(page, '.open').waitFor();
    expect(await page.locator('.tiles a').count()).toBe(0);
    const rates = await page.locator('.hotline td').allTextContents();
    expect(rates).toHaveLength(6);
    for (const rate of rates) expect(rate.trim()).toMatch(/^(—|\d+(\.\d)?%\s*[\d,]+\s*\/\s*[\d,]+)$/);

    const evaluator = await asking('evaluator');
    const { personId } = await evaluator.get<{ personId: string }>('identity/me');
    const rows = page.locator('.figure-table tbody tr');
    const show = (tab: string) => page.locator(`.tabs a[href^="/statistics/${tab}"]`).click();
    for (const [tab, level] of [
      ['units', 'department'],
      ['areas', 'township'],
    ] as const) {
      const all = await evaluator.get<{ code: string; name: string }[]>(`grid-registry/units?level=${level}`);
      await show(tab);
      for (const { name } of all.filter(({ code }) => /^D?430211/.test(code)))
        await rows.filter({ hasText: name }).first().waitFor();
    }
    const workers = await evaluator.get<object[]>('grid-registry/workers?unit=430211000000');
    await show('workers');
    await rows.nth(workers.length - 1).waitFor();
    const idle = rows.filter({ has: page.locator('td:nth-child(2)', { hasText: /^0$/ }) });
    expect(await idle.first().textContent()).toContain('—');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^网格员统计\d{4}-\d\d-\d\d\.xlsx$/);
    const auditor = await asking('auditor');
    const exports = await eventually(async () => {
      const found = await auditor.get<{ entries: { event: { data: object } }[] }>(
        `trail/entries?type=audit.exported.v1&actor=${personId}`,
      );
      return found.entries.length > 0 && found.entries.map(({ event }) => event.data);
    });
    expect(exports).toMatchObject([{ what: 'figures-of-workers', filter: { unit: '430211000000', days: 30 } }]);
    await context.close();
  });
});
