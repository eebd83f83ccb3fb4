import { parseArgs } from 'node:util';
import { longestAllowed, measureLongTasks } from './long-tasks.js';

/** `node dist/apps/console/measure/main.js --base-url … --login … --password … --chromium …`: fails over the limit. */
const { values } = parseArgs({
  options: {
    'base-url': { type: 'string', default: 'http://127.0.0.1:8080' },
    login: { type: 'string', default: 'dispatcher-1' },
    password: { type: 'string', default: process.env['CONSOLE_PASSWORD'] ?? '' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    seconds: { type: 'string', default: '20' },
  },
});
const { 'base-url': baseUrl, login, password, chromium, seconds } = values;
const measured = await measureLongTasks({ baseUrl, login, password, chromium, seconds: Number(seconds) });
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exitCode = measured.longest > longestAllowed ? 1 : 0;
