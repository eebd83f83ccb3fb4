import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { launch, visit } from './browser.spec.js';
import { Colleague, eventually, Phone, placeIn, signInOn } from './worker-phone.spec.js';

const login = 'worker-430211001001001-1';
const worker = new Colleague(login);
let device: Phone;
let inGrid: { longitude: number; latitude: number };

beforeAll(async () => {
  inGrid = await placeIn('430211001001001', worker);
  device = await Phone.at(inGrid);
});
afterAll(() => device?.throwAway());

interface Told {
  readonly type: string;
  readonly at: string;
  readonly data: { readonly seen?: { readonly at: string; readonly doubt: string | null } };
}

/** What the platform has of the worker’s reports since then. */
async function reportedSince(time: Date): Promise<{ incidentId: string; number: string }[]> {
  const from = `casebook/incidents?reporter=me&from=${time.toISOString()}&limit=50`;
  return (await worker.read<{ incidents: { incidentId: string; number: string }[] }>(from)).incidents;
}
const oneReported = (time: Date) =>
  eventually(
    () => reportedSince(time),
    (found) => found.length > 0,
  );

/** Four taps: the camera, its shutter, what it is, send. */
async function report(page: Page): Promise<void> {
  await device.takes(page, 'first');
  await page.locator('.grid-name').waitFor();
  await page.locator('.chip').first().click();
  await page.locator('.send').click();
  await page.waitForURL('**/worker/record');
}

describe('a grid worker’s phone', () => {
  it('signs in, reports by four taps, and tells how far the photo is', async () => {
    const { phone, page, complaints } = await device.open();
    try {
      const begun = new Date();
      await signInOn(page, login);
      await page.locator('.first-steps button').click();
      await device.narrows(phone, page, 150_000);
      await report(page);
      await page.locator('.upload', { hasText: /百分之 (25|50|75)$/ }).waitFor();
      await device.narrows(phone, page);
      await page.locator('[data-item] .state.sent').waitFor();
      const [incident, ...more] = await oneReported(begun);
      expect(more).toEqual([]);
      expect(await page.locator('[data-item] .number').first().innerText()).toBe(incident!.number);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  it('keeps a report that is made offline while it is killed, and sends it once when there is a network', async () => {
    const begun = new Date();
    const before = await device.open();
    try {
      await before.page.locator('.shoot').waitFor();
      await before.phone.setOffline(true);
      await report(before.page);
      expect(await before.page.locator('[data-item] .state').first().innerText()).toContain('待发送');
    } finally {
      await before.phone.close();
    }

    const { phone, page, complaints } = await device.open({ offline: true });
    try {
      await page.locator('nav.bar a').nth(2).click();
      await page.locator('[data-item] .state.waiting').waitFor();
      expect(await page.locator('.banner').innerText()).toContain('没有网络');
      expect(await reportedSince(begun)).toEqual([]);
      await phone.setOffline(false);
      await page.locator('[data-item] .state.sent').nth(1).waitFor();
      const [arrived] = await oneReported(begun);
      const { timeline } = await worker.read<{ timeline: Told[] }>(`casebook/incidents/${arrived!.incidentId}`);
      // Seen while the app was last open, arrived when there was a network.
      const { at, data } = timeline.find(({ type }) => type === 'incident.reported.v1')!;
      expect(data.seen?.doubt).toBeNull();
      expect(Date.parse(data.seen!.at)).toBeGreaterThan(begun.getTime() - 2_000);
      expect(Date.parse(data.seen!.at)).toBeLessThan(Date.parse(at));
      await page.reload();
      await page.locator('[data-item] .state.sent').nth(1).waitFor();
      expect(await reportedSince(begun)).toHaveLength(1);
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  it('keeps what is refused, says why, and lets it be put right', async () => {
    const { phone, page } = await device.open();
    try {
      await page.locator('.shoot').waitFor();
      // Far from the county.
      await phone.setGeolocation({ longitude: 100, latitude: 30, accuracy: 8 });
      await device.takes(page, 'first');
      await page.locator('.place .complaint').waitFor();
      await page.locator('.chip').first().click();
      await page.locator('.send').click();
      const refused = page.locator('[data-item] .state.refused');
      await refused.waitFor();
      await page.reload();
      await refused.click();
      expect(await page.locator('.why').innerText()).toMatch(/不在本县范围内[^]*仍保存在本机/);
      await phone.setGeolocation({ ...inGrid, accuracy: 5 });
      await page.locator('.why button').click();
      await page.locator('.grid-name').waitFor();
      await page.locator('.send').click();
      await page.locator('[data-item] .state.sent').nth(2).waitFor();
    } finally {
      await phone.close();
    }
  });
});

describe('a grid worker’s first day', () => {
  const [newcomer, own] = [`e2e-${Date.now().toString(36)}`, 'staple battery horse clip'];
  const theirGrid = '430211001001002';

  /** The security officer gives them a post and an account, and hands them the password for the first time. */
  async function oneTimePassword(): Promise<string> {
    const security = new Colleague('security');
    const person = { name: '测试网格员', role: 'grid_worker', unit: theirGrid, reason: '浏览器测试' };
    const { personId } = await security.act<{ personId: string }>('grid-registry/people', person);
    const make = () =>
      security
        .act<{ oneTimePassword: string }>(`identity/people/${personId}/accounts`, { login: newcomer })
        .catch(() => undefined);
    return (await eventually(make, (made) => made !== undefined))!.oneTimePassword;
  }

  it('is told by each page what comes next, from installing it to the first report that has arrived', async () => {
    const [password, there] = [await oneTimePassword(), await placeIn(theirGrid, worker)];
    const fresh = await Phone.at(there);
    const { phone, page, complaints } = await fresh.open();
    try {
      // The browser’s own offer; who accepts it is asked by the browser, which nobody can answer without a screen.
      await page.locator('.install button', { hasText: '安装' }).waitFor();
      await page.locator('.install button', { hasText: '以后再说' }).click();
      await page.locator('.install').waitFor({ state: 'hidden' });

      expect(await page.locator('.first-time').innerText()).toContain('一次性密码');
      await signInOn(page, newcomer, password);
      await page.locator('h1', { hasText: '设置自己的密码' }).waitFor();
      await page.locator('#own').fill('too short');
      await page.locator('#own-again').fill('too short');
      await page.locator('button[type=submit]').click();
      await page.locator('.sign-in .complaint').waitFor();
      await page.locator('#own').fill(own);
      await page.locator('#own-again').fill(own);
      await page.locator('button[type=submit]', { hasText: '开始使用' }).click();

      expect(await page.locator('.first-steps li').first().innerText()).toContain('点“拍照上报”');
      await page.locator('.first-steps button').click();
      await fresh.takes(page, 'first');
      await page.locator('.form-bar', { hasText: '请选择类别，或写一句说明' }).waitFor();
      await page.locator('.chip').first().click();
      await page.locator('.form-bar', { hasText: '齐了，点“发送”' }).waitFor();
      await page.locator('.send').click();
      await page.locator('.first-sent', { hasText: '第一次上报已送达' }).waitFor();
      expect(complaints).toEqual([]);

      // They saw it, and deal with it: nobody has decided on it yet.
      await page.locator('[data-item]').click();
      await page.locator('.course').click();
      await page.locator('.handle').click();
      await page.locator('.photos').first().locator('.one').waitFor();
      await page.locator('.send').click();
      await page.locator('.form-bar .complaint', { hasText: '请拍处置后的照片' }).waitFor();
      await fresh.takes(page, 'after');
      await page.locator('.photos').last().locator('.one').waitFor();
      await page.locator('.send').click();
      await page.locator('[data-item] .state.sent').nth(1).waitFor();
      await page.locator('.reported').click();
      await page.locator('.stage', { hasText: '自行处置' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
      await fresh.throwAway();
    }
  });

  it('on an iPhone, or inside another app, is told how it is installed there', async () => {
    const browser = await launch();
    const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
    try {
      const told = async (userAgent: string) => {
        const { page, context } = await visit(browser, '/worker/', 'phone', { userAgent });
        const words = await page.locator('.install').innerText();
        await context.close();
        return words;
      };
      expect(await told(iphone)).toMatch('点“分享”，再点“添加到主屏幕”');
      expect(await told(`${iphone} MicroMessenger/8.0`)).toMatch('选“在浏览器打开”');
    } finally {
      await browser.close();
    }
  });
});
