import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { feed } from './fed-casebook.js';

export interface Measuring {
  /** Of a running platform, or of a page under development in front of one. */
  readonly baseUrl: string;
  /** Of a dispatcher. */
  readonly login: string;
  readonly password: string;
  readonly chromium: string;
  readonly incidents?: number;
  readonly changesPerSecond?: number;
  /** How long the page is fed and worked with. */
  readonly seconds?: number;
}

export interface LongTasks {
  readonly incidents: number;
  readonly changes: number;
  readonly seconds: number;
  /** Milliseconds of the longest task, as the page sees it (PerformanceObserver); 0 where none took 50. */
  readonly longest: number;
  /** How many took more than 50 ms, and more than 100 ms. */
  readonly over50: number;
  readonly over100: number;
  /** Milliseconds for which the longest task kept a processor busy: the same on a machine that nobody else uses. */
  readonly longestBusy: number;
}

/** What no task of a page that people work in may take, in milliseconds. */
export const longestAllowed = 100;

/** Whether the page is as quick as it must be, whatever else the machine has to do. */
export const isQuickEnough = ({ longest, longestBusy }: LongTasks): boolean =>
  Math.min(longest, longestBusy) <= longestAllowed;

/**
 * Measures how long the dispatcher’s console keeps the browser from answering, while ten thousand incidents are loaded,
 * fifty a second change, and somebody moves about in it. Counted from when the room is there: what comes before is the
 * load of the page, which its size decides.
 */
export async function measureLongTasks({
  baseUrl,
  login,
  password,
  chromium: executablePath,
  incidents = 10_000,
  changesPerSecond = 50,
  seconds = 20,
}: Measuring): Promise<LongTasks> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const fed = await feed(page, { incidents, changesPerSecond });
    await page.goto(`${baseUrl}/`);
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.locator('.sign-in-form button[type=submit]').click();
    await page.locator('.shell').waitFor();
    await page.goto(`${baseUrl}/dispatcher?queue=open`);
    await page.locator('.queue-list [role=option]').first().waitFor();
    await page.evaluate(observe);
    await browser.startTracing(page, { categories: ['toplevel'] });
    await untilLoaded(page, incidents);
    const before = fed.told();
    const until = Date.now() + seconds * 1_000;
    while (Date.now() < until) await workABit(page);
    const changes = fed.told() - before;
    fed.stop();
    const tasks = await page.evaluate(() => (globalThis as unknown as Observed).longTasks);
    return {
      ...{ incidents, changes, seconds, longest: Math.round(Math.max(0, ...tasks)) },
      over50: tasks.length,
      over100: tasks.filter((took) => took > longestAllowed).length,
      longestBusy: longestBusy(await browser.stopTracing()),
    };
  } finally {
    await browser.close();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

function longestBusy(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const ofPages = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask$/.test(event.name) && ofPages.has(thread(event)),
  );
  return Math.round(tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000);
}

interface Observed {
  longTasks: number[];
}

function observe(): void {
  const tasks: number[] = [];
  (globalThis as unknown as Observed).longTasks = tasks;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
}

/** The whole queue is there: its last page too. */
async function untilLoaded(page: Page, incidents: number): Promise<void> {
  const count = page.locator('.queue-tabs .open .count');
  const words = incidents.toLocaleString('zh-CN');
  await count.getByText(words, { exact: true }).waitFor({ timeout: 60_000 });
}

/** What somebody does in a few seconds: looks down the queue, into another, back, and around on the map. */
async function workABit(page: Page): Promise<void> {
  await page.mouse.move(200, 500);
  for (let turn = 0; turn < 4; turn++) {
    await page.mouse.wheel(0, 900);
    await wait(150);
  }
  await page.keyboard.press('3');
  await wait(300);
  await page.keyboard.press('6');
  await wait(300);
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.press('j');
    await wait(60);
  }
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -400);
  await wait(400);
  await page.mouse.wheel(0, 400);
  await wait(400);
}
