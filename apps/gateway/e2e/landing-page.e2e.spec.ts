import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform } from '#testing';
import { type Browser, chromium, type Page } from 'playwright-core';

const { E2E_CHROMIUM } = process.env;

describe('the landing page', () => {
  const platform = runningPlatform();
  const { baseUrl } = platform;
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: E2E_CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  /** Opens the page; everything that it complains of or fetches from elsewhere is noted. */
  async function opened(width: number, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ viewport: { width, height: 850 }, colorScheme });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(baseUrl) || complaints.push(request.url()));
    await page.goto(`${baseUrl}/`);
    return { page, complaints, close: () => context.close() };
  }

  const textOf = (page: Page, selector: string) => page.locator(selector).innerText();

  it('says in Chinese what this is, and that every service is ready', async () => {
    const { page, complaints, close } = await opened(1440);
    expect(await textOf(page, 'h1')).toBe('发现、派遣、处置、核查，每一步都有迹可循');
    await page.locator('#summary', { hasText: '全部服务运行正常' }).waitFor();
    expect(await page.locator('#services li.ready').count()).toBe(10);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(complaints).toEqual([]);
    await close();
  });

  it('speaks English when asked, by keyboard too, and remembers', async () => {
    const { page, close } = await opened(1440);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('language');
    await page.keyboard.press('Enter');
    await page.reload();
    expect(await textOf(page, 'h1')).toMatch(/every step on record/);
    expect(await page.locator('body').innerText()).not.toMatch(/[\u4e00-\u9fff]{3}/);
    await page.getByRole('button', { name: '中文' }).click();
    expect(await textOf(page, 'h2#sign-in')).toBe('登录');
    await close();
  });

  it.each(['light', 'dark'] as const)('fits a phone and can be read there (%s)', async (scheme) => {
    const { page, complaints, close } = await opened(390, scheme);
    await page.locator('#services li').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    for (const selector of ['.intro p', 'h1', 'a', '#summary', '#services li', 'footer']) {
      expect({ selector, readable: (await contrast(page, selector)) >= 4.5 }).toEqual({ selector, readable: true });
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('names an account for every role, and each can sign in', async () => {
    const { page, close } = await opened(1440);
    await page.locator('#accounts li').first().waitFor();
    const logins = await page.locator('#accounts code').allInnerTexts();
    expect(logins).toHaveLength(12);
    for (const login of logins) {
      expect({ login, status: (await platform.ask('GET', '/api/identity/me', { as: login })).status }).toEqual({
        login,
        status: 200,
      });
    }
    await close();
  });

  it('leads to documents that are there', async () => {
    const { page, close } = await opened(1440);
    const links = await page.locator('.documents a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(10);
    for (const link of links) expect((await page.request.get(baseUrl + link)).status()).toBe(200);
    await close();
  });
});

/** WCAG's contrast of an element's text with the first background behind it. */
async function contrast(page: Page, selector: string): Promise<number> {
  const [ink = '', paper = ''] = await page.evaluate<string[]>(`{
    const element = document.querySelector('${selector}');
    let behind = element;
    while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
    [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor];
  }`);
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [...color.matchAll(/\d+/g)].map(([channel]) => {
      const share = Number(channel) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
