import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { baseUrl, launch, signedIn, sizes, type Visitor } from './browser.spec.js';
import { choose, chooseUnit, county, publish, told, versionShown, width } from './rooms.spec.js';

/** The administrator goes through the rooms, signed in once; what is published leaves everybody else’s work as it was. */
const sanitation = 'D430211-sanitation';
const education = 'D430211-education';
/** Codes of units are never used again: made of letters, and of the moment. */
const letters = [...Date.now().toString()].map((digit) => 'abcdefghij'[Number(digit)]).join('');
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launch();
  visitor = await signedIn(browser, 'admin', '/catalogue');
});
afterAll(() => browser?.close());

async function enter(room: string): Promise<Page> {
  await visitor.page.goto(`${baseUrl}/${room}`);
  await visitor.page.locator('.room-page h1').waitFor();
  return visitor.page;
}
const row = (page: Page, words: string) => page.locator('tbody tr', { hasText: words });
const drawer = (page: Page) => page.locator('.el-drawer:visible');
const closed = (page: Page) => drawer(page).waitFor({ state: 'hidden' });

describe('the system administrator', () => {
  it('publishes the catalogue with another closing condition, and sees what that changes first', async () => {
    const { page } = visitor;
    await row(page, '2101').waitFor();
    const before = await versionShown(page);
    expect(await page.locator('[data-test=compare]').isDisabled()).toBe(true);
    await row(page, '2101').click();
    const condition = `已移交疾控机构（${letters}）`;
    await page.locator('#item-closingCondition').fill(condition);
    await drawer(page).locator('button[type=submit]').click();
    await closed(page);
    await page.locator('[data-test=compare]').click();
    const change = page.locator('.changes li');
    expect(await change.count()).toBe(1);
    expect(await change.textContent()).toContain(condition);
    await page.keyboard.press('Escape');
    await change.waitFor({ state: 'hidden' });

    // A fault is told where it is, and nothing is published with it.
    await row(page, '2101').click();
    await page.locator('#item-nameEn').fill('');
    await drawer(page).locator('button[type=submit]').click();
    await row(page, '2101').getByText('名称未填全').waitFor();
    expect(await page.locator('[data-test=compare]').isDisabled()).toBe(true);
    await row(page, '2101').click();
    await page.locator('#item-nameEn').fill('Public health anomaly');
    await drawer(page).locator('button[type=submit]').click();
    await page.locator('[data-test=compare]:not([disabled])').waitFor();
    await publish(page, '浏览器测试：结案条件');
    await page.locator(`[data-test=in-force]:has-text("第 ${before + 1} 版")`).waitFor();
    const { version, items } = await told(page, 'grid-registry/catalogue');
    expect(version).toBe(before + 1);
    expect(items).toContainEqual(expect.objectContaining({ code: '2101', closingCondition: condition }));
  });

  it('publishes time rules that hold from the new year: a day, a unit’s hours, the reminders', async () => {
    const page = await enter('calendar');
    await page.locator('[data-day]').first().waitFor();
    const before = await versionShown(page);
    const day = `${new Date().getFullYear()}-12-31`;
    await page.locator(`[data-day="${day}"]`).click();

    await page.getByRole('tab', { name: '工作时间' }).click();
    const hours = page.locator('#county-hours');
    const usual = await hours.inputValue();
    await hours.fill('9 点到 5 点');
    await hours.press('Tab');
    await page.getByText('时间须按先后写成').waitFor();
    await hours.fill(usual);
    await hours.press('Tab');
    await page.getByText('时间须按先后写成').waitFor({ state: 'hidden' });
    await chooseUnit(page, '.hours .line:last-child', education);
    await page.getByRole('button', { name: '增加单位' }).click();
    const own = page.getByLabel(education);
    await own.fill('07:30-11:30 13:30-17:00');
    await own.press('Tab');

    await page.getByRole('tab', { name: '时限' }).click();
    await page.locator('#reminders').fill('40 75');
    await page.locator('#reminders').press('Tab');
    await publish(page, '浏览器测试：元旦起的时限规则', `${new Date().getFullYear() + 1}-01-01T00:00`);
    await page.locator(`[data-test=in-force]:has-text("第 ${before + 1} 版")`).waitFor();
    const latest = await told<object>(page, `grid-registry/counties/${county}/time-rules/latest`);
    expect(latest).toMatchObject({
      ...{ version: before + 1, validFrom: `${new Date().getFullYear()}-12-31T16:00:00.000Z`, reminders: [40, 75] },
      unitHours: {
        [education]: [
          ['07:30', '11:30'],
          ['13:30', '17:00'],
        ],
      },
    });
    expect(latest).toHaveProperty(['days', day]);
  });

  it('sets units up, renames one, merges it into another and abolishes the other', async () => {
    const page = await enter('units');
    await page.locator('input[type=search]').fill('D430211');
    await row(page, sanitation).waitFor();
    const setUp = async (code: string, name: string): Promise<void> => {
      await page.getByRole('button', { name: '新设单位' }).click();
      await choose(page, '.el-drawer .el-select:has(#unit-level)', '部门');
      await chooseUnit(page, '.el-select:has(#unit-parent)', county);
      await page.locator('#unit-code').fill(code);
      await page.locator('#unit-name').fill(name);
      await page.locator('#unit-reason').fill('浏览器测试');
      await drawer(page).locator('button[type=submit]').click();
      await closed(page);
      await row(page, code).waitFor();
    };
    const step = async (code: string, name: string): Promise<void> => {
      await row(page, code).click();
      await drawer(page).getByRole('button', { name, exact: true }).click();
      await page.locator('#unit-reason').fill('浏览器测试');
    };
    const confirm = () => drawer(page).locator('button[type=submit]').click();
    const [one, other] = [`D430211-one_${letters}`, `D430211-other_${letters}`];
    await setUp(one, '测试一局');
    await setUp(other, '测试二局');
    await step(one, '更名');
    await page.locator('#unit-name').fill('测试改名局');
    await confirm();
    await closed(page);
    await row(page, one).getByText('测试改名局').waitFor();

    await step(one, '并入其他单位');
    expect(await drawer(page).locator('button[type=submit]').isDisabled()).toBe(true);
    await chooseUnit(page, '.el-select:has(#unit-other)', sanitation);
    await confirm();
    await closed(page);
    await row(page, one).waitFor({ state: 'hidden' });
    await step(other, '撤销');
    await chooseUnit(page, '.el-select:has(#unit-other)', sanitation);
    await confirm();
    await closed(page);
    await row(page, other).waitFor({ state: 'hidden' });
    await page.getByText('含已撤销的单位').click();
    await row(page, other).getByText('已撤销').waitFor();
    for (const code of [one, other]) {
      expect(await told<object>(page, `grid-registry/units/${code}`)).toMatchObject({
        ...{ successor: sanitation, validTo: expect.any(String) },
      });
    }
  });

  it('makes a webhook, which is shown its secret once, and ends it', async () => {
    const page = await enter('connections');
    const pane = page.locator('[id=pane-webhooks]');
    const address = `https://hooks.example.org/${letters}`;
    await chooseUnit(page, '[id=pane-webhooks] .unit', education);
    await choose(page, '[id=pane-webhooks] .el-select:has([aria-label=通知])', '派遣');
    await page.keyboard.press('Escape');
    await page.getByLabel('推送地址').fill('http://127.0.0.1/hook');
    await pane.locator('button[type=submit]').click();
    await pane.locator('[role=alert]').waitFor();
    await page.getByLabel('推送地址').fill(address);
    await pane.locator('button[type=submit]').click();
    expect(await page.locator('[data-test=secret]').textContent()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: '已保管' }).click();
    await page.locator('[data-test=secret]').waitFor({ state: 'hidden' });

    await row(page, address).click();
    await drawer(page).getByText('还没有推送过').waitFor();
    await drawer(page).locator('input[type=datetime-local]').fill('2026-01-01T00:00');
    await drawer(page).getByRole('button', { name: '重新推送' }).click();
    await drawer(page).getByText('0 条将重新发送').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await row(page, address).getByRole('button', { name: '停止推送' }).click();
    await row(page, address).getByRole('button', { name: '确定' }).click();
    await row(page, address).getByText('已停止').waitFor();
    const { webhooks } = await told<{ webhooks: object[] }>(page, 'notification/webhooks');
    expect(webhooks).toContainEqual(
      expect.objectContaining({ url: address, unit: education, kinds: ['DISPATCHED'], endedAt: expect.any(String) }),
    );
  });

  it('makes a key on a phone, by which a system reports until it is withdrawn', async () => {
    await visitor.page.setViewportSize(sizes.phone);
    const page = await enter('connections');
    await page.getByRole('tab', { name: '接口密钥' }).click();
    const name = `测试系统 ${letters}`;
    await page.getByLabel('系统名称').fill(name);
    await page.locator('[id=pane-keys] button[type=submit]').click();
    const key = (await page.locator('[data-test=secret]').textContent())!;
    expect(await width(page)).toBe(sizes.phone.width);
    await page.getByRole('button', { name: '已保管' }).click();
    expect(await report(key)).toBe(200);
    await row(page, name).getByRole('button', { name: '撤回' }).click();
    await row(page, name).getByRole('button', { name: '确定' }).click();
    await row(page, name).getByText('已撤回').waitFor();
    expect(await report(key)).toBe(403);
  });

  it.each([
    ['catalogue', 'tbody tr >> text=2101'],
    ['units', `tbody tr >> text=430211001001`],
    ['admission', 'tbody tr >> text=0102'],
    ['rules', '[data-rule-at="0"]'],
    ['calendar', '[data-day]'],
    ['grids', '[data-do=export]'],
  ])('finds room for %s on a phone', async (room, content) => {
    const { page } = visitor;
    await page.goto(`${baseUrl}/${room}`);
    await page.locator(content).first().waitFor();
    expect(await width(page)).toBe(sizes.phone.width);
  });

  it('has nothing to complain of', () =>
    // What was refused on purpose, the browser notes as an error.
    expect(visitor.complaints.filter((text) => !text.includes('status of 422'))).toEqual([]));
});

/** Reports by Open311; answers how that was taken. */
async function report(key: string): Promise<number> {
  const body = new URLSearchParams({ api_key: key, service_code: '0103', description: '楼下垃圾' });
  body.set('lat', '27.8270');
  body.set('long', '113.1340');
  return (await fetch(`${baseUrl}/open311/v2/requests.json`, { method: 'POST', body })).status;
}
