import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { consolePages } from '../console-pages/pages.js';
import { readPlatform } from '../platform-client/index.js';
import { checkPages, faultsIn, looks } from './check-pages.js';
import { measureLongTasks } from './long-tasks.js';

const { E2E_PLATFORM_FILE, E2E_CHROMIUM } = process.env;
const platform = readPlatform(E2E_PLATFORM_FILE);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: E2E_CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

describe('the console', () => {
  // Each page in one look of the four, in turn; `npm run check:console` has them all.
  it.each(looks.map((look, nth) => [`${look.language} ${look.theme} ${look.width}`, look, nth] as const))(
    'can be used by everybody, and is light enough to come by a slow network (%s)',
    async (_, look, turn) => {
      const pages = consolePages.filter((_page, nth) => nth % looks.length === turn);
      const checked = await checkPages(browser, platform, pages, [look]);
      expect(checked.findings.length).toBeGreaterThan(0);
      expect(faultsIn(checked)).toEqual([]);
    },
  );

  it('goes on showing and taking in while ten thousand incidents are open and fifty a second change', async () => {
    const told = await measureLongTasks({
      baseUrl: platform.baseUrl,
      login: 'dispatcher-1',
      password: readFileSync(platform.demoPasswordFile, 'utf8').trim(),
      chromium: E2E_CHROMIUM ?? '',
      seconds: 6,
    });
    // How long its tasks took is for `npm run check:console` to judge: here other tests have the machine as well.
    expect(told.incidents).toBe(10_000);
    expect(told.changes).toBeGreaterThan(60);
  });
});
