import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { baseUrl, demoPassword, launch, signedIn, visit } from './browser.spec.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe('the door', () => {
  it('says that every service is ready, names an account of each role, and complains of nothing', async () => {
    const { page, context, complaints } = await visit(browser, '/');
    await page.locator('.service-state.good').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('.demo code').count()).toBe(12);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says what is wrong with a sign-in, and keeps the login', async () => {
    const { page, context } = await visit(browser, '/', 'phone');
    await page.locator('.sign-in-form button[type=submit]').click();
    await page.getByRole('alert').getByText('请输入账号和密码').waitFor();
    await page.locator('.demo button', { hasText: 'evaluator' }).click();
    await page.locator('#password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('不正确').waitFor();
    expect(await page.locator('#login').inputValue()).toBe('evaluator');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await context.close();
  });

  it('leads back to the address that was asked for', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1', '/incidents?stage=CLOSED');
    expect(page.url()).toBe(`${baseUrl}/incidents?stage=CLOSED`);
    await context.close();
  });
});

describe('the shell', () => {
  it('shows a room to whom its work is, and nobody else', async () => {
    const { page, context } = await signedIn(browser, 'dept-sanitation-1', '/auditor');
    await page.getByRole('alert').getByText('不在您的岗位权限之内').waitFor();
    const rooms = await page.locator('#rooms li a').allInnerTexts();
    expect(rooms.map((room) => room.trim())).toContain('部门工作台');
    expect(await page.locator('#rooms a[href="/people"]').count()).toBe(0);
    await context.close();
  });

  it('speaks English, is dark at night, and remembers both', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1');
    await page.locator('.mine summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /^Appearance/ }).click();
    await page.getByRole('button', { name: /^Appearance: Day/ }).click();
    await page.reload();
    await page.locator('.mine summary').click();
    await page.getByRole('button', { name: /^Appearance: Night/ }).waitFor();
    expect(await page.locator('html').getAttribute('class')).toContain('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  it('lists its shortcuts, and goes by them', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1');
    await page.locator('#rooms a.here').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('按 ? 随时打开本页').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('2');
    await page.waitForURL(/\/incidents/);
    await context.close();
  });

  it('has whose session ended sign in again over the page, and what they asked for goes on', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1', '/incidents');
    // Ended elsewhere: the refresh token is no longer good, and the access token is forgotten with the page's memory.
    await page.evaluate(`localStorage.setItem('session.refresh-token', '${crypto.randomUUID()}.${'x'.repeat(43)}')`);
    const body = JSON.stringify({ status: 401, code: 'ACCESS.TOKEN_INVALID', title: '令牌无效', titleEn: 'Invalid' });
    await page.route(
      /api\/casebook\/incidents/,
      (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body }),
      { times: 1 },
    );
    await page.locator('#rooms a[href="/dispatcher"]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('您填写的内容都还在').waitFor();
    await dialog.locator('#login').fill('dispatcher-1');
    await dialog.locator('#password').fill(demoPassword());
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/dispatcher');
    await page.locator('.queue-list, [role=listbox]').first().waitFor();
    await context.close();
  });
});
