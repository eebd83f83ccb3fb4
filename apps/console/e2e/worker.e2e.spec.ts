import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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

/** What the platform has of the worker’s reports since then. */
async function reportedSince(time: Date): Promise<{ number: string }[]> {
  const from = `casebook/incidents?reporter=me&from=${time.toISOString()}&limit=50`;
  return (await worker.read<{ incidents: { number: string }[] }>(from)).incidents;
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
  it('signs in, is told how it goes, and reports by four taps', async () => {
    const { phone, page, complaints } = await device.open();
    try {
      const begun = new Date();
      await signInOn(page, login);
      await page.locator('.first-steps button').click();
      await report(page);
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
      expect(await oneReported(begun)).toHaveLength(1);
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
