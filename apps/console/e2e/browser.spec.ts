import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** What the browser tests share: a browser, people who are signed in, and what a page may never do. */
const { E2E_BASE_URL = '', E2E_PLATFORM_FILE = '', E2E_CHROMIUM } = process.env;

export const baseUrl = E2E_BASE_URL;
/** What the platform says of itself: where its processes are. */
export const platformFile = E2E_PLATFORM_FILE;
export const demoPassword = () => readFileSync(join(dirname(E2E_PLATFORM_FILE), 'demo-password'), 'utf8').trim();

export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Milliseconds for what a page has to show, on a machine that does much beside. */
const patience = 60_000;

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: E2E_CHROMIUM, args: ['--no-sandbox', '--lang=zh-CN'] });

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of on the console, or fetched from elsewhere. */
  readonly complaints: string[];
}

/** Opens a page; nobody is signed in there. */
export async function visit(
  browser: Browser,
  path: string,
  size: keyof typeof sizes = 'desk',
  more: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    ...{ viewport: sizes[size], hasTouch: size === 'phone', locale: 'zh-CN' },
    ...more,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'request',
    (request) =>
      /^(data|blob):/.test(request.url()) || request.url().startsWith(baseUrl) || complaints.push(request.url()),
  );
  await page.goto(`${baseUrl}${path}`);
  return { page, context, complaints };
}

/** Opens a page of the console and signs in there, as people do. */
export async function signedIn(
  browser: Browser,
  login: string,
  path = '/',
  size: keyof typeof sizes = 'desk',
): Promise<Visitor> {
  const visitor = await visit(browser, path, size);
  await visitor.page.locator('#login').fill(login);
  await visitor.page.locator('#password').fill(demoPassword());
  await visitor.page.locator('.sign-in-form button[type=submit]').click();
  await visitor.page.locator('.shell').waitFor();
  return visitor;
}
