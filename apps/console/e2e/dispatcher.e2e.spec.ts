import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn } from './browser.spec.js';
import { asking, called, register, somewhere, type TakenReport } from './server.spec.js';

interface Seen {
  readonly stage: string;
  readonly leadUnit: string | null;
  readonly incidentVersion: number;
  readonly timeline: readonly { readonly type: string }[];
}

/** Milliseconds a test may take on a busy machine. */
const slow = 120_000;

let browser: Browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser?.close());

const seen = async (incidentId: string, minVersion: number): Promise<Seen> =>
  (await asking('dispatcher-1')).get(`casebook/incidents/${incidentId}?minVersion=${minVersion}`);
const stage = (page: Page) => page.locator('.open-incident .incident-header .stage');
const row = (page: Page, { number }: Pick<TakenReport, 'number'>) =>
  page.locator('.queue-list [role=option]', { hasText: number.slice(7) });
/** Its row in the queue, wherever in it that is. */
async function find(page: Page, report: Pick<TakenReport, 'number'>) {
  await page.fill('#queue-number', report.number.slice(-6));
  await row(page, report).waitFor({ timeout: 20_000 });
}
const key = (page: Page, keys: string) => page.keyboard.press(keys);

/** A report that is registered and waits to be dispatched. */
async function registered(): Promise<TakenReport> {
  const officer = await asking('intake-1');
  const report = await called(officer);
  return { ...report, ...(await register(officer, report)) };
}

describe('the dispatcher’s console', () => {
  it(
    'takes a call, registers it, and dispatches it as suggested, from the keyboard',
    async () => {
      const { page: intake, context, complaints } = await signedIn(browser, 'intake-1', '/dispatcher/call');
      await intake.fill('#call-phone', '13900005678');
      await intake.fill('#call-name', '王五');
      await intake.fill('#call-text', '小区门口的垃圾三天没人清');
      await intake.fill('#call-address', '泰山路 8 号');
      await intake.locator('.by-hand summary').click();
      const { lng, lat } = somewhere();
      await intake.locator('.by-hand input').first().fill(String(lng));
      await intake.locator('.by-hand input').last().fill(String(lat));
      await intake.locator('.by-hand input').last().blur();
      await intake.locator('.take-call button[type=submit]:enabled').click();
      const told = await intake.locator('.take-call .taken').textContent();
      const number = /430211-\d{8}-\d{6}/.exec(told ?? '')?.[0] ?? '';
      expect(number).not.toBe('');
      await intake.locator('.take-call .taken button').first().click();
      await stage(intake).getByText('待立案').waitFor();
      const incidentId = intake.url().split('/').at(-1)!.split('?')[0]!;

      await key(intake, 'r');
      await intake.locator('.action-form').waitFor();
      await intake.locator('.action-form .subcategory input').click();
      await intake.keyboard.type('暴露垃圾');
      await intake.locator('.el-select-dropdown__item:visible', { hasText: '暴露垃圾' }).click();
      await intake.selectOption('#action-level', 'county');
      await key(intake, 'Control+Enter');
      await stage(intake).getByText('待派遣').waitFor();
      expect(await intake.locator('.said .words').textContent()).toBe('小区门口的垃圾三天没人清');
      expect(complaints).toEqual([]);
      await context.close();

      const dispatcher = await signedIn(browser, 'dispatcher-1', '/dispatcher');
      const { page } = dispatcher;
      await find(page, { number });
      await row(page, { number }).click();
      const suggested = await page.locator('.suggestion .unit strong').textContent();
      await key(page, 'd');
      await page.locator('.action-form button[type=submit]:focus').waitFor();
      await key(page, 'Enter');
      await stage(page).getByText('待签收').waitFor();
      expect(await page.locator('.incident-header .where').textContent()).toContain(suggested);
      expect(await page.locator('.incident-timeline li').first().textContent()).toContain('派遣给');
      const { leadUnit, timeline } = await seen(incidentId, 3);
      expect(leadUnit).toMatch(/^D430211-/);
      expect(timeline.map(({ type }) => type)).toContain('incident.dispatched.v1');
      expect(dispatcher.complaints).toEqual([]);
      await dispatcher.context.close();
    },
    slow,
  );

  it(
    'tells whoever was slower what has happened, and keeps what they typed',
    async () => {
      const { incidentId } = await registered();
      const path = `/dispatcher/${incidentId}`;
      const [late, fast] = [
        await signedIn(browser, 'dispatcher-1', path),
        await signedIn(browser, 'dispatcher-2', path),
      ];
      await Promise.all([late.page, fast.page].map((page) => page.locator('.suggestion p.unit').waitFor()));
      await key(late.page, 'd');
      await late.page.fill('#action-opinion', '请在中午前清运');
      // Its page hears nothing of what the other does: the server alone can say.
      await late.page.route(/\/api\/casebook\/changes/, (route) => route.abort());
      await key(fast.page, 'd');
      await fast.page.locator('.action-form button[type=submit]:focus').waitFor();
      await key(fast.page, 'Enter');
      await stage(fast.page).getByText('待签收').waitFor();

      await key(late.page, 'Control+Enter');
      const conflict = late.page.locator('.action-form .conflict');
      await conflict.waitFor();
      expect(await conflict.textContent()).toContain('派遣给');
      expect(await conflict.textContent()).toContain('待签收');
      expect(await late.page.inputValue('#action-opinion')).toBe('请在中午前清运');
      expect(await late.page.locator('.action-form button[type=submit]').isDisabled()).toBe(true);
      const { timeline } = await seen(incidentId, 3);
      expect(timeline.filter(({ type }) => type === 'incident.dispatched.v1')).toHaveLength(1);
      await Promise.all([late.context.close(), fast.context.close()]);
    },
    slow,
  );

  it(
    'misses nothing that happened while it was cut off',
    async () => {
      const { page, context } = await signedIn(browser, 'dispatcher-1', '/dispatcher?queue=to-dispatch');
      await page.getByText('实时更新').waitFor();
      const before = await registered();
      await find(page, before);
      await context.setOffline(true);
      const meanwhile = [await registered(), await registered()];
      const officer = await asking('dispatcher-2');
      const { incidentId } = before;
      const { leadUnit } = await officer.get<{ leadUnit: string }>(
        `dispatch/incidents/${incidentId}/suggested-dispatch`,
      );
      await officer.post(`dispatch/incidents/${incidentId}/dispatches`, { leadUnit }, before.incidentVersion);
      await context.setOffline(false);
      for (const report of meanwhile) await find(page, report);
      await page.fill('#queue-number', before.number.slice(-6));
      await page.getByText('筛选条件下没有事项').waitFor();
      await context.close();
    },
    slow,
  );
});
