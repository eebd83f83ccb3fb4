import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { consolePages } from '../console-pages/pages.js';
import { languages, type Look, themes, Visits, widths } from '../console-pages/visits.js';
import { defaultPlatformFile, readPlatform } from '../platform-client/index.js';

/** `npm run screenshots [-- --platform FILE --out DIR --only NAME]`: every page, wide and narrow, by day and by night, in both languages. */
const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: defaultPlatformFile },
    out: { type: 'string', default: '.data/screenshots' },
    only: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});

const looks: Look[] = (Object.keys(widths) as unknown as (keyof typeof widths)[]).flatMap((width) =>
  themes.flatMap((theme) => languages.map((language) => ({ width, theme, language }))),
);
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
const visits = new Visits(browser, readPlatform(values.platform));
mkdirSync(values.out, { recursive: true });
for (const page of consolePages.filter(({ name }) => !values.only || name.startsWith(values.only)))
  for (const look of looks) {
    const name = `${page.name}-${look.width}-${look.theme}-${look.language}.png`;
    const opened = await visits.open(page, look);
    await opened?.screenshot({ path: join(values.out, name) });
    await opened?.close();
    process.stdout.write(
      opened ? `${name}\n` : `${name}: the demo county has no such incident (npm run replay makes some)\n`,
    );
  }
await browser.close();
