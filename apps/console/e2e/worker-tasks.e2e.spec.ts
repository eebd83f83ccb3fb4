import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Colleague, eventually, Phone, placeIn, signInOn } from './worker-phone.spec.js';

const login = 'worker-430211001001001-2';
const grid = '430211001001001';
const worker = new Colleague(login);
const officer = new Colleague('intake-1');
let device: Phone;
let place: { longitude: number; latitude: number };

beforeAll(async () => {
  place = await placeIn(grid, worker);
  device = await Phone.at(place);
});
afterAll(() => device?.throwAway());

interface Step {
  readonly incidentId: string;
  readonly incidentVersion: number;
  readonly stage: string;
}

/** A call comes in, and the officer asks the worker to look. */
async function asked(text: string): Promise<Step> {
  const { incidentId } = await officer.act<Step>('intake/incidents/clerk-reports', {
    caller: { name: '测试来电', phone: '13800000000' },
    subcategory: '0102',
    text,
    address: '测试路 1 号',
    point: { lng: place.longitude, lat: place.latitude },
  });
  const request = { worker: await worker.personId(), question: '是否仍在？' };
  return officer.act<Step>(`intake/incidents/${incidentId}/verification-requests`, request, 1);
}

/** Waits until the phone keeps what it was told under this name. */
const kept = (page: Page, name: string) =>
  page.waitForFunction(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const db = await done(indexedDB.open('grid-worker'));
    const known = await done<{ name: string }[]>(db.transaction('known').objectStore('known').getAll());
    db.close();
    return known.some((one) => one.name === wanted);
  }, name);

async function answer(page: Page, incidentId: string, outcome: string): Promise<void> {
  await page.locator(`.task[href$="${incidentId}"]`).click();
  await page.locator('.choice', { hasText: outcome }).first().click();
  await device.takes(page, 'evidence');
  await page.locator('.one').waitFor();
  await page.locator('.send').click();
  await page.waitForURL('**/worker/tasks');
}

describe('a grid worker’s tasks', () => {
  it('are there without a network; what they find is sent later, and a task that has gone to somebody else is explained', async () => {
    const [first, second] = [await asked('楼下有垃圾'), await asked('路口有垃圾')];
    const { phone, page, complaints } = await device.open();
    try {
      await signInOn(page, login);
      await page.locator('nav.bar a').nth(1).click();
      for (const { incidentId } of [first, second]) await page.locator(`.task[href$="${incidentId}"]`).waitFor();
      // What is needed at the spot is read with the list, and the app itself is there without a network.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      for (const { incidentId } of [first, second]) await kept(page, `task ${incidentId}`);
      await phone.setOffline(true);
      await page.locator(`.task[href$="${first.incidentId}"]`).click();
      expect(await page.locator('.told').innerText()).toMatch(/是否仍在[^]*楼下有垃圾/);
      await page.goBack();
      await answer(page, first.incidentId, '属实');
      await answer(page, second.incidentId, '不属实');

      const { incidentVersion } = second;
      const other = await new Colleague('worker-430211001001001-1').personId();
      await officer.act(
        `intake/incidents/${second.incidentId}/verification-requests`,
        { worker: other },
        incidentVersion,
      );
      await phone.setOffline(false);
      await page.locator('nav.bar a').nth(2).click();
      await page.locator('[data-item] .state.sent').waitFor();
      await page.locator('[data-item] .state.conflict').click();
      expect(await page.locator('.why').innerText()).toMatch(/已改派他人[^]*仍保存在本机/);
      const verified = await eventually(
        () => officer.read<Step>(`casebook/incidents/${first.incidentId}`),
        ({ stage }) => stage === 'REPORTED',
      );
      expect(verified.stage).toBe('REPORTED');
      expect(complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });
});
