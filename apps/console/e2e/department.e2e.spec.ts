import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photo } from '#testing';
import type { Browser, Page } from 'playwright-core';

import { launch, signedIn } from './browser.spec.js';
import { type Asking, asking, called, register, type TakenReport } from './server.spec.js';

const sanitation = 'D430211-sanitation';
const clerk = 'dept-sanitation-1';

interface Seen {
  readonly stage: string;
  readonly handler: string | null;
  readonly incidentVersion: number;
  readonly timeline: readonly { readonly type: string; readonly data: unknown }[];
}

let browser: Browser;
let officer: Asking;
let dispatcher: Asking;
beforeAll(async () => {
  browser = await launch();
  [officer, dispatcher] = await Promise.all([asking('intake-1'), asking('dispatcher-1')]);
});
afterAll(() => browser?.close());

/** A report that was dispatched to the unit just now. */
async function dispatched(): Promise<TakenReport> {
  const report = await called(officer);
  const { incidentVersion } = await register(officer, report);
  const path = `dispatch/incidents/${report.incidentId}/dispatches`;
  const send = () => dispatcher.post<TakenReport>(path, { leadUnit: sanitation }, incidentVersion);
  // Dispatch hears of the registration a moment later.
  for (let attempt = 1; ; attempt++) {
    try {
      return { ...report, ...(await send()) };
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const seen = (incidentId: string, minVersion: number): Promise<Seen> =>
  dispatcher.get(`casebook/incidents/${incidentId}?minVersion=${minVersion}`);
const stage = (page: Page) => page.locator('.open-task .incident-header .stage');
const row = (page: Page, { number }: TakenReport) => page.locator('.task-list li', { hasText: number.slice(7) });
const show = (page: Page, view: string) => page.locator('.owed button', { hasText: view }).click();

describe('the department desk', () => {
  it('on a phone: signs for a task, and feeds back with a photo; what was typed survives a reload', async () => {
    const task = await dispatched();
    const path = `/department/${task.incidentId}`;
    const { page, context, complaints } = await signedIn(browser, clerk, path, 'phone');
    await page.locator('.steps button', { hasText: '签收' }).click();
    await page.locator('.step-form button[type=submit]').click();
    await stage(page).getByText('处置中').waitFor();

    await page.locator('.steps .buttons button', { hasText: '处置反馈' }).click();
    await page.locator('.step-form textarea').fill('已清运，路口恢复整洁');
    await page.locator('.step-form input[type=file]').setInputFiles({
      ...{ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    });
    await page.locator('.evidence', { hasText: '已上传' }).waitFor();
    await page.reload();
    await page.locator('.step-form .kept').waitFor();
    expect(await page.locator('.step-form textarea').inputValue()).toBe('已清运，路口恢复整洁');
    await page.locator('.step-form button[type=submit]').click();
    await page.locator('.open-task .banner.good', { hasText: '已反馈' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    const { handler, timeline } = await seen(task.incidentId, task.incidentVersion + 2);
    expect(handler).not.toBeNull();
    const feedback = timeline.find(({ type }) => type === 'incident.fed-back.v1');
    expect(feedback?.data).toMatchObject({ evidence: [expect.anything()] });
    expect(JSON.stringify(feedback)).not.toContain('清运');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('at a desk: signs for several, each with its own result', async () => {
    const [one, other] = [await dispatched(), await dispatched()];
    const { page, context, complaints } = await signedIn(browser, clerk, '/department');
    await show(page, '待签收');
    for (const task of [one, other]) await row(page, task).locator('input').check();
    // Somebody was quicker with one of them, and this page has not heard of it.
    await page.route(/\/api\/casebook\/changes/, (route) => route.abort());
    const quicker = await asking('dept-sanitation-2');
    await quicker.post(`handling/incidents/${other.incidentId}/acknowledgements`, {}, other.incidentVersion);
    await page.locator('.chosen .main').click();
    const dialog = page.locator('.el-dialog');
    await dialog.locator('.main').click();
    await dialog.getByText('已签收 1 项，未成功 1 项').waitFor();
    expect(await dialog.locator('tr', { hasText: one.number }).textContent()).toContain('已签收');
    expect(await dialog.locator('tr.failed', { hasText: other.number }).textContent()).not.toContain('已签收');
    const signed = await seen(one.incidentId, one.incidentVersion + 1);
    expect(signed.stage).toBe('HANDLING');
    const { timeline } = await seen(other.incidentId, other.incidentVersion + 1);
    expect(timeline.filter(({ type }) => type === 'incident.acknowledged.v1')).toHaveLength(1);
    expect(complaints.filter((complaint) => !/409|ERR_FAILED/.test(complaint))).toEqual([]);
    await context.close();
  });

  it('says so when the post is withdrawn, and loses nothing that was typed', async () => {
    const task = await dispatched();
    const security = await asking('security');
    const { personId } = await (await asking('evaluator')).get<{ personId: string }>('identity/me');
    const reason = '轮岗';
    const { postId } = await security.post<{ postId: string }>('grid-registry/posts', {
      ...{ personId, role: 'department_staff', unit: sanitation, reason },
    });
    await untilPostsOf('evaluator', (roles) => roles.includes('department_staff'));
    const { page, context } = await signedIn(browser, 'evaluator', `/department/${task.incidentId}`);
    // From here on the test says how time passes on this page.
    await page.clock.install();
    await page.reload();
    await page.locator('.steps button', { hasText: '申请退单' }).click();
    await page.locator('.step-form textarea').fill('依三定方案非本单位职责');
    await security.post(`grid-registry/posts/${postId}/withdrawals`, { reason });
    await untilPostsOf('evaluator', (roles) => !roles.includes('department_staff'));
    const banner = page.locator('.todo .banner.bad');
    // The page looks every minute; the identity it asks may have heard of it a moment later than the one asked above.
    for (let looks = 0; looks < 5 && !(await banner.isVisible()); looks++) {
      await page.clock.fastForward('01:05');
      await banner.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    expect(await banner.isVisible()).toBe(true);
    expect(await page.locator('.step-form textarea').inputValue()).toBe('依三定方案非本单位职责');
    const { timeline } = await seen(task.incidentId, task.incidentVersion);
    expect(timeline.map(({ type }) => type)).not.toContain('incident.return-requested.v1');
    await context.close();
  });
});

/** Identity hears of posts a moment later. */
async function untilPostsOf(login: string, isSo: (roles: readonly string[]) => boolean): Promise<void> {
  for (let attempt = 1; attempt <= 40; attempt++) {
    const { posts } = await (await asking(login)).get<{ posts: readonly { role: string }[] }>('identity/me');
    if (isSo(posts.map(({ role }) => role))) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the posts of ${login} are not what they should be`);
}
