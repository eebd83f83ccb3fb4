import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { consolePages } from '../console-pages/pages.js';
import { defaultPlatformFile, readPlatform } from '../platform-client/index.js';
import { checkPages, faultsIn } from './check-pages.js';
import { isQuickEnough, longestAllowed, measureLongTasks } from './long-tasks.js';

/**
 * `npm run check:console [-- --platform FILE --only NAME]`, against a running platform: what axe finds on every page, what
 * the apps' first loads weigh, the longest task of the dispatcher's console under load. Fails over the limits.
 */
const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: defaultPlatformFile },
    only: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    seconds: { type: 'string', default: '20' },
  },
});
const platform = readPlatform(values.platform);
const say = (line: string) => process.stdout.write(`${line}\n`);
const pages = consolePages.filter(({ name }) => !values.only || name.startsWith(values.only));

const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
const checked = await checkPages(browser, platform, pages);
await browser.close();
say(`axe: ${checked.findings.length} looks at ${pages.length} pages`);
for (const name of checked.unseen)
  say(`not seen: ${name} (the demo county has no such incident; npm run replay makes some)`);
for (const { page, kilobytes, budget } of checked.firstLoads)
  say(`first load of ${page}: ${kilobytes} kB of ${budget}`);

const faults = faultsIn(checked);
if (!values.only) {
  const tasks = await measureLongTasks({
    baseUrl: platform.baseUrl,
    login: 'dispatcher-1',
    password: readFileSync(platform.demoPasswordFile, 'utf8').trim(),
    chromium: values.chromium,
    seconds: Number(values.seconds),
  });
  const { incidents, changes, seconds, longest, longestBusy, over50, over100 } = tasks;
  say(
    `${incidents} open incidents, ${changes} changes in ${seconds} s: longest task ${longest} ms (${longestBusy} of processor), ${over50} over 50 ms, ${over100} over 100 ms`,
  );
  if (!isQuickEnough(tasks)) faults.push(`a task took ${longest} ms, more than ${longestAllowed}`);
}
for (const fault of faults) say(`✗ ${fault}`);
say(faults.length === 0 ? 'all is well' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
