import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { baseUrl, launch, signedIn, visit } from './browser.spec.js';

const county = '430211000000';
const own = 'staple battery horse clip';
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Chooses in one of Element Plus’ selects what has these words. */
async function choose(page: Page, select: string, words: string): Promise<void> {
  await page.locator(select).click();
  await page.locator('.el-select-dropdown__item:visible', { hasText: words }).first().click();
}

/** What the page’s own session is told by the platform. */
const told = (page: Page, path: string): Promise<any> =>
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

describe('the security officer', () => {
  it('enters somebody with a post, who makes a password of their own and finds their work', async () => {
    const login = `e2e-${Date.now().toString(36)}`;
    const { page, complaints } = await signedIn(browser, 'security', '/people');
    await page.locator('[data-test=new-person]').click();
    await page.locator('#person-name').fill('测试新');
    await choose(page, '[data-test=role]', '派遣员');
    await choose(page, '[data-test=unit]', county);
    await page.locator('#post-reason').fill('浏览器测试');
    await page.locator('#person-login').fill(login);
    await page.locator('[data-test=enter]').click();
    const oneTimePassword = (await page.locator('[data-test=one-time-password]').textContent({ timeout: 25_000 }))!.trim();
    await page.locator('[data-test=handed-over]').click();
    await page.locator('input[type=search]').fill('测试新');
    await page.locator('tr', { hasText: login }).locator('text=待首次登录').waitFor();

    const newcomer = await visit(browser, '/');
    await newcomer.page.locator('#login').fill(login);
    await newcomer.page.locator('#password').fill(oneTimePassword);
    await newcomer.page.locator('.sign-in-form button[type=submit]').click();
    await newcomer.page.locator('#current-password').fill(oneTimePassword);
    await newcomer.page.locator('#new-password').fill(own);
    await newcomer.page.locator('#new-password-again').fill(own);
    await newcomer.page.locator('.change-password button[type=submit]').click();
    await newcomer.page.locator('.shell').waitFor();
    expect(await told(newcomer.page, 'identity/me')).toMatchObject({ posts: [{ role: 'dispatcher', unit: county }] });
    // What security officers see is not theirs.
    await newcomer.page.goto(`${baseUrl}/people`);
    await newcomer.page.locator('text=不在您的岗位权限之内').waitFor();
    expect([...complaints, ...newcomer.complaints]).toEqual([]);
  }, 60_000);
});
