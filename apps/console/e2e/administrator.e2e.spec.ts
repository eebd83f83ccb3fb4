import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { baseUrl, launch, signedIn, visit } from './browser.spec.js';
import { choose, county, publish, told, versionShown } from './rooms.spec.js';

const own = 'staple battery horse clip';
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

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
    const oneTimePassword = (await page.locator('[data-test=one-time-password]').textContent())!.trim();
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
    // Identity may have been asked before it knew of the post: the page asks again.
    const others = [...complaints, ...newcomer.complaints].filter((text) => !text.includes('status of 404'));
    expect(others).toEqual([]);
  });
});

describe('the system administrator', () => {
  it('puts a rule before the others, sees what it would have done, and publishes it', async () => {
    const { page, complaints } = await signedIn(browser, 'admin', '/rules');
    await page.locator('[data-rule-at="0"]').waitFor();
    const before = await versionShown(page);
    const last = (await page.locator('[data-rule-at]').count()) - 1;
    await page.locator(`[data-rule-at="${last}"]`).press('Alt+ArrowUp');
    await page.locator('text=请先试运行').waitFor();
    expect(await page.locator('[data-test=compare]').isDisabled()).toBe(true);
    await page.locator('[data-test=dry-run]').click();
    const result = page.locator('[data-test=dry-run-result]');
    await result.waitFor();
    expect(await result.textContent()).toMatch(/^最近 30 天.*件/);
    await publish(page, '浏览器测试：调整顺序');
    await page.locator(`[data-test=in-force]:has-text("第 ${before + 1} 版")`).waitFor();
    const latest = await told(page, `grid-registry/counties/${county}/routing-rules/latest`);
    expect(latest).toMatchObject({ version: before + 1, reason: { textId: expect.any(String) } });
    expect(complaints).toEqual([]);
  });

  it('publishes the admission list without an item, and with it again out of Excel', async () => {
    const { page, complaints } = await signedIn(browser, 'admin', '/admission');
    await page.locator('tbody tr').first().waitFor();
    const list = `grid-registry/counties/${county}/admission-lists/latest`;
    const { version, items } = await told(page, list);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=export]').click()]);
    const inForce = (later: number, count: number) =>
      page.locator(`[data-test=in-force]:has-text("第 ${version + later} 版，${count} 项")`).waitFor();
    await page.locator('tbody tr').last().locator('button').click();
    await publish(page, '浏览器测试：移除一项');
    await inForce(1, items.length - 1);
    await page.locator('[data-test=import]').setInputFiles(await download.path());
    await page.locator(`text=读到 ${items.length} 行`).waitFor();
    await page.locator('text=接受这些行').click();
    await publish(page, '浏览器测试：从 Excel 恢复');
    await inForce(2, items.length);
    expect((await told(page, list)).items).toEqual(items);
    expect(complaints).toEqual([]);
  });
});
