import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { baseUrl, launch, signedIn, sizes, type Visitor } from './browser.spec.js';
import { county, told, width } from './rooms.spec.js';
import { asking } from './server.spec.js';

/** The duty chief’s rooms: who is on duty, and what communities and townships take on. */
const minute = 60_000;
let browser: Browser;
let chief: Visitor;
beforeAll(async () => {
  browser = await launch();
  chief = await signedIn(browser, 'chief-1', '/duty');
});
afterAll(() => browser?.close());

/** A moment in China, as it is typed: `2026-10-09` and `08:30`. */
function inChina(at: number): { day: string; time: string } {
  const there = new Date(at + 480 * minute).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}
interface Handover {
  readonly outgoing: string;
  readonly incoming: string;
  readonly takenOverAt: string | null;
  readonly recalledAt: string | null;
}
const me = async ({ page }: Visitor) => (await told<{ personId: string }>(page, 'identity/me')).personId;

describe('the command centre’s duty', () => {
  it('is planned by the chief, handed over with a note, taken back, and taken over on a phone', async () => {
    const [outgoing, incoming] = await Promise.all([
      signedIn(browser, 'dispatcher-3'),
      signedIn(browser, 'dispatcher-4', '/', 'phone'),
    ]);
    const [from, to] = [await me(outgoing), await me(incoming)];
    const { page } = chief;
    const form = page.locator('form.plan');
    const plan = async (person: string, at: number): Promise<void> => {
      const [starts, ends] = [inChina(at), inChina(at + 480 * minute)];
      await form.locator('select').nth(1).selectOption(person);
      await form.locator('input[type=date]').fill(starts.day);
      await form.locator('input[type=time]').first().fill(starts.time);
      await form.locator('input[type=time]').last().fill(ends.time);
      await form.locator('button[type=submit]').click();
    };
    const shiftAt = (at: number) => page.locator('.shift', { hasText: `${inChina(at).time}–` });
    const soon = Date.now() + 10 * minute;
    await plan(to, soon);
    await shiftAt(soon).first().waitFor();
    // In another week: the page goes there, and there it can be taken off again.
    // At another hour, so that it is not taken for the one above.
    const nextWeek = soon + (7 * 1440 + 60) * minute;
    await plan(to, nextWeek);
    await shiftAt(nextWeek).first().waitFor();
    await shiftAt(nextWeek).first().locator('.cancel').click();
    await shiftAt(nextWeek).waitFor({ state: 'hidden' });
    // A shift that has begun: by the minute the page could only plan one from before the post.
    const now = { startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 60 * minute).toISOString() };
    const asChief = await asking('chief-1');
    await asChief.post('grid-registry/duty/shifts', { area: county, role: 'dispatcher', personId: from, ...now });

    await outgoing.page.goto(`${baseUrl}/duty`);
    const hand = outgoing.page.locator('form.hand-over');
    const handOver = async (note: string): Promise<void> => {
      await hand.locator(`input[value="${to}"]`).check();
      await hand.locator('textarea').fill(note);
      await hand.locator('button[type=submit]').click();
      // Once for a shift.
      await hand.waitFor({ state: 'detached' });
    };
    await handOver('两件待派遣，先等复核');
    await outgoing.page.getByRole('button', { name: '撤回' }).click();
    await handOver('西山路口积水，已通知市政');
    const last = outgoing.page.locator('[data-handover]').first();
    await last.getByText('待接班').waitFor();

    await incoming.page.goto(`${baseUrl}/duty`);
    const entry = incoming.page.locator('[data-handover]').first();
    await entry.getByText('西山路口积水，已通知市政').waitFor();
    await entry.getByRole('button', { name: '接班' }).click();
    await entry.getByRole('button', { name: '接班' }).waitFor({ state: 'detached' });
    expect(await width(incoming.page)).toBe(sizes.phone.width);
    const [newest, before] = await told<Handover[]>(page, `grid-registry/duty/handovers?area=${county}`);
    expect(newest).toMatchObject({ outgoing: from, incoming: to, takenOverAt: expect.any(String), recalledAt: null });
    expect(before).toMatchObject({ outgoing: from, takenOverAt: null, recalledAt: expect.any(String) });
    expect([...outgoing.complaints, ...incoming.complaints]).toEqual([]);
    await Promise.all([outgoing.context.close(), incoming.context.close()]);
  });
});

describe('an application for admission', () => {
  it('is decided by the chief: not without all who are asked, but with the committee’s minutes', async () => {
    const department = await asking('dept-education-1');
    const item = { level: 'township', subcategory: '2001', kind: 'ASSIST' };
    const { applicationId } = await department.post<{ applicationId: string }>('grid-registry/admission-applications', {
      item,
      reason: '校园周边须乡镇协助巡查',
      conditions: '每校每年两千元',
    });
    const { page } = chief;
    await page.goto(`${baseUrl}/admission`);
    await page.getByRole('tab', { name: /^申请/ }).click();
    const one = page.locator('article', { hasText: '2001' }).first();
    await one.getByText('校园周边须乡镇协助巡查').waitFor();
    await one.locator('summary').click();
    const decide = one.locator('button[type=submit]');
    await one.getByLabel('理由').fill('属地便于发现');
    // What is admitted ends in a notice.
    expect(await decide.isDisabled()).toBe(true);
    await one.getByLabel(/^工作告知单文号/).fill('2026-017');
    await one.getByLabel('工作告知单正文').fill('自即日起协助巡查');
    await decide.click();
    await one.locator('[role=alert]', { hasText: '并非全部同意' }).waitFor();
    await one.getByLabel(/^会议纪要/).fill('会议议定准入');
    await decide.click();
    await one.locator('h2', { hasText: /准入$/ }).waitFor();
    await one.getByText('工作告知单 2026-017').waitFor();
    await page.getByRole('tab', { name: '清单' }).click();
    await page.locator('tbody tr', { hasText: '2001' }).waitFor();
    const list = await told(page, `grid-registry/counties/${county}/admission-lists/latest`);
    expect(list.items).toContainEqual(item);
    const applications = await told<object[]>(page, `grid-registry/admission-applications?county=${county}`);
    expect(applications).toContainEqual(expect.objectContaining({ applicationId, decision: 'ADMITTED' }));
    await page.setViewportSize(sizes.phone);
    expect(await width(page)).toBe(sizes.phone.width);
    expect(chief.complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
  });
});
