import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { baseUrl, demoPassword, sizes } from './browser.spec.js';

const login = 'worker-430211001001001-1';
const { E2E_CHROMIUM } = process.env;
let profile: string;
let inGrid: { longitude: number; latitude: number };
let photo: Buffer;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'worker-phone-'));
  photo = await sharp({ create: { width: 2_400, height: 1_800, channels: 3, background: '#7a8a6a' } })
    .jpeg()
    .toBuffer();
  const { grids } = await asWorker<{ grids: Grid[] }>('grid-registry/grids?community=430211001001');
  inGrid = middleOf(grids.find(({ code }) => code === '430211001001001')!);
});
afterAll(() => rm(profile, { recursive: true, force: true }));

interface Grid {
  readonly code: string;
  readonly polygon: readonly (readonly (readonly [number, number])[])[];
}

/** Good enough for grids that are nearly convex: the mean of the corners. */
function middleOf({ polygon: [ring = []] }: Grid) {
  const corners = ring.slice(1);
  const mean = (which: 0 | 1) => corners.reduce((sum, corner) => sum + corner[which], 0) / corners.length;
  return { longitude: mean(0), latitude: mean(1) };
}

let session: { accessToken: string; refreshToken: string } | undefined;

/** Reads from the platform as the worker, beside the phone. */
async function asWorker<T>(path: string): Promise<T> {
  const [how, body] = session
    ? ['refresh', { refreshToken: session.refreshToken }]
    : ['sign-in', { login, password: demoPassword() }];
  const tokens = await fetch(`${baseUrl}/api/identity/${how}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  session = (await tokens.json()) as NonNullable<typeof session>;
  const { accessToken } = session;
  const response = await fetch(`${baseUrl}/api/${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
  return (await response.json()) as T;
}

/** Numbers of the incidents that the platform has with this text, by what the worker may read. */
async function reportedSince(time: Date): Promise<{ incidentId: string; number: string; stage: string }[]> {
  const { incidents } = await asWorker<{ incidents: { incidentId: string; number: string; stage: string }[] }>(
    `casebook/incidents?reporter=me&from=${time.toISOString()}&limit=50`,
  );
  return incidents;
}

/** The phone: what it keeps is in a folder, and stays when the app is killed. */
async function openPhone(offline = false): Promise<{ phone: BrowserContext; page: Page; complaints: string[] }> {
  const phone = await chromium.launchPersistentContext(profile, {
    executablePath: E2E_CHROMIUM,
    args: ['--no-sandbox', '--lang=zh-CN'],
    viewport: sizes.phone,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    geolocation: { ...inGrid, accuracy: 8 },
    permissions: ['geolocation'],
    offline,
  });
  const page = phone.pages()[0] ?? (await phone.newPage());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${baseUrl}/worker/`);
  return { phone, page, complaints };
}

/** Four taps: the camera, its shutter, what it is, send. */
async function report(page: Page): Promise<void> {
  await page.locator('nav.bar a').first().click();
  await page
    .locator('input[data-role=first]')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.locator('.grid-name').waitFor();
  await page.locator('.chip').first().click();
  await page.locator('.send').click();
  await page.waitForURL('**/worker/record');
}

const states = (page: Page) => page.locator('[data-item] .state').allInnerTexts();

describe('a grid worker’s phone', () => {
  it('signs in, is told how it goes, and reports by four taps', async () => {
    const { phone, page, complaints } = await openPhone();
    try {
      const begun = new Date();
      await page.locator('#login').fill(login);
      await page.locator('#password').fill(demoPassword());
      await page.locator('button[type=submit]').click();
      await page.locator('.first-steps button').click();
      await report(page);
      await page.locator('[data-item] .state.sent').waitFor();
      const [incident, ...more] = await eventually(
        () => reportedSince(begun),
        (found) => found.length > 0,
      );
      expect(more).toEqual([]);
      expect(await page.locator('[data-item] .number').first().innerText()).toBe(incident!.number);
      // The service worker has all it keeps.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.locator('.reported').first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  it('keeps a report that is made offline while it is killed, and sends it once when there is a network', async () => {
    const begun = new Date();
    const before = await openPhone();
    await before.page.locator('.shoot').waitFor();
    await before.phone.setOffline(true);
    await report(before.page);
    expect((await states(before.page))[0]).toContain('待发送');
    await before.phone.close();

    const { phone, page, complaints } = await openPhone(true);
    try {
      await page.locator('nav.bar a').nth(2).click();
      await page.locator('[data-item] .state.waiting').waitFor();
      expect(await page.locator('.banner').innerText()).toContain('没有网络');
      expect(await reportedSince(begun)).toEqual([]);
      await phone.setOffline(false);
      await page.locator('[data-item] .state.sent').nth(1).waitFor();
      expect((await states(page)).every((state) => state.includes('已送达'))).toBe(true);
      expect(
        await eventually(
          () => reportedSince(begun),
          (found) => found.length > 0,
        ),
      ).toHaveLength(1);
      await page.reload();
      await page.locator('[data-item] .state.sent').nth(1).waitFor();
      expect(await reportedSince(begun)).toHaveLength(1);
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  it('keeps what is refused, says why, and lets it be put right', async () => {
    const { phone, page } = await openPhone();
    try {
      await page.locator('.shoot').waitFor();
      // The middle of nowhere: not in the county.
      await phone.setGeolocation({ longitude: 100, latitude: 30, accuracy: 8 });
      await page
        .locator('input[data-role=first]')
        .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
      await page.locator('.place .complaint').waitFor();
      await page.locator('.chip').first().click();
      await page.locator('.send').click();
      const refused = page.locator('[data-item] .state.refused');
      await refused.waitFor();
      await page.reload();
      await refused.click();
      expect(await page.locator('.why').innerText()).toContain('不在本县范围内');
      expect(await page.locator('.why').innerText()).toContain('仍保存在本机');
      await phone.setGeolocation({ ...inGrid, accuracy: 5 });
      await page.locator('.why button').click();
      await page.locator('.grid-name').waitFor();
      await page.locator('.send').click();
      await page.waitForURL('**/worker/record');
      await page.locator('[data-item] .state.sent').nth(2).waitFor();
    } finally {
      await phone.close();
    }
  });
});

async function eventually<T>(read: () => Promise<T>, isGood: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const value = await read();
    if (isGood(value) || attempt >= 10) return value;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
