import type { Page } from 'playwright-core';

/** What the tests of the administrators' rooms do again and again. */
export const county = '430211000000';

/** Chooses in one of Element Plus’ selects what has these words. */
export async function choose(page: Page, select: string, words: string): Promise<void> {
  await page.locator(select).click();
  await page.locator('.el-select-dropdown__item:visible', { hasText: words }).first().click();
}

/** Chooses a unit by its code, as people do who know it: a list of hundreds shows what is near only. */
export async function chooseUnit(page: Page, within: string, code: string): Promise<void> {
  const field = page.locator(`${within} input[role=combobox]`);
  await field.click();
  await field.fill(code);
  await page.locator('.el-select-dropdown__item:visible', { hasText: code }).click();
}

/** What the page’s own session is told by the platform. */
export const told = <T = { version: number; items: unknown[] }>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (address) => {
    const refreshed = await fetch('/api/identity/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: localStorage.getItem('session.refresh-token') }),
    }).then((answer) => answer.json());
    localStorage.setItem('session.refresh-token', refreshed.refreshToken);
    const answer = await fetch(address, { headers: { authorization: `Bearer ${refreshed.accessToken}` } });
    return answer.json();
  }, `/api/${path}`);

/** A version from what the page says is in force. */
export const versionShown = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator('[data-test=in-force]').textContent()) ?? '')?.[0]);

/** Compares and publishes, for a reason; from then on where a time is given. */
export async function publish(page: Page, reason: string, from?: string): Promise<void> {
  await page.locator('[data-test=compare]').click();
  await page.locator('#publish-reason').fill(reason);
  if (from) await page.locator('#publish-from').fill(from);
  await page.locator('[data-test=publish]').click();
  await page.locator('[data-test=publish]').waitFor({ state: 'hidden' });
}

/** How wide the page is: as wide as the screen, or something sticks out of it. */
export const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
