import type { Page } from 'playwright-core';

/** What the first load of an app may weigh, in kB of gzip: by the page that people open first. */
export const budgets: Readonly<Record<string, number>> = { dispatcher: 600, worker: 250, resident: 120 };

/** kB (1,000 bytes, gzip) that a browser with an empty cache fetched for a page that is open: pages, scripts, styles. */
export async function firstLoadOf(page: Page): Promise<number> {
  const urls = await page.evaluate<string[]>(
    `performance.getEntries().filter(({ entryType }) => /^(navigation|resource)$/.test(entryType)).map(({ name }) => name)`,
  );
  const own = new Set(urls.filter((url) => isOfTheApp(new URL(url))));
  const sizes = await Promise.all([...own].map(zipped));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

/** What the app consists of, and not what it asks or keeps for later. */
const isOfTheApp = ({ protocol, pathname }: URL): boolean =>
  /^https?:$/.test(protocol) &&
  !/^\/(api|live|status|demo-sign-ins)/.test(pathname) &&
  !pathname.endsWith('/service-worker.js');

async function zipped(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html,*/*' } });
  const told = Number(response.headers.get('content-length') ?? NaN);
  return Number.isFinite(told) ? told : (await response.arrayBuffer()).byteLength;
}
