import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { baseUrl, launch, signedIn, visit } from './browser.spec.js';
import { asking, called } from './server.spec.js';

let browser: Browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser?.close());

const count = async (page: Page) => {
  const shown = page.locator('[data-step=REPORTED] .count');
  await shown.waitFor();
  return Number((await shown.textContent())!.replace(/\D/g, ''));
};

/** The duty chief makes a link for a screen. Gives its address. */
async function madeLink(chief: Page, name: string): Promise<string> {
  await chief.fill('.make input[name=name]', name);
  await chief.locator('.make button[type=submit]').click();
  const address = await chief.locator('.make code').textContent();
  return address!.trim();
}

describe('the wall screen', () => {
  it('shows by its link what the county does, within seconds, and nothing else', async () => {
    const { page: chief, context: atTheDesk, complaints } = await signedIn(browser, 'chief-1', '/statistics/screens');
    const name = `大厅 ${Date.now()}`;
    const address = new URL(await madeLink(chief, name));
    const secret = address.hash.slice(1);

    const { page: wall, context, complaints: onTheWall } = await visit(browser, `/wall#${secret}`);
    const before = await count(wall);
    expect(await wall.locator('.map svg path').count()).toBeGreaterThan(100);
    expect(await wall.locator('html').getAttribute('class')).toContain('dark');
    const { scrollHeight, innerHeight } = await wall.evaluate(() => ({
      scrollHeight: document.documentElement.scrollHeight,
      innerHeight: window.innerHeight,
    }));
    expect(scrollHeight).toBeLessThanOrEqual(innerHeight);

    await called(await asking('intake-1'));
    await wall.waitForFunction(
      (least) => Number(document.querySelector('[data-step=REPORTED] .count')?.textContent?.replace(/\D/g, '')) > least,
      before,
      { timeout: 60_000 },
    );

    await context.setOffline(true);
    await wall.locator('.freshness.down', { hasText: '网络中断' }).waitFor();
    expect(await count(wall)).toBeGreaterThan(before);
    await context.setOffline(false);
    await wall.locator('.freshness:not(.down)').waitFor();

    const opened = await fetch(`${baseUrl}/api/identity/display-tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
    const { accessToken } = (await opened.json()) as { accessToken: string };
    for (const path of ['identity/me', 'casebook/incidents', 'casebook/changes', 'grid-registry/units']) {
      const { status } = await fetch(`${baseUrl}/api/${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
      expect([path, status]).toEqual([path, 403]);
    }

    chief.on('dialog', (dialog) => void dialog.accept());
    const row = chief.locator('.screens li', { hasText: name });
    await row.locator('button').click();
    await row.getByText('已停用').waitFor();
    const { page: other, context: elsewhere } = await visit(browser, `/wall#${secret}`);
    await other.getByText('屏幕令牌无效').waitFor();
    expect(complaints).toEqual([]);
    // What the browser itself says of a network that is down is no complaint of the page.
    expect(onTheWall.filter((text) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(text))).toEqual([]);
    await Promise.all([atTheDesk, context, elsewhere].map((one) => one.close()));
  });
});
