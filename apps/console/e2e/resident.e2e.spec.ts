import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Platform, runningPlatform } from '#testing';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { baseUrl, launch, signedIn, type sizes, visit, type Visitor } from './browser.spec.js';

/** In the middle of the demo county. */
const where = { latitude: 27.827, longitude: 113.134 };
const officer = 'intake-1';
const dispatcher = 'dispatcher-1';
const department = 'dept-sanitation-1';

/** A small picture, each of its own noise. */
const photo = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();

let platform: Platform;
let browser: Browser;
beforeAll(async () => {
  platform = runningPlatform();
  browser = await launch();
});
afterAll(() => browser?.close());

async function arrive(size: keyof typeof sizes): Promise<Visitor> {
  const visitor = await visit(browser, '/resident/', size);
  await visitor.context.grantPermissions(['geolocation'], { origin: baseUrl });
  await visitor.context.setGeolocation({ ...where, accuracy: 12 });
  return visitor;
}

/** Reports as somebody would who opens the page for the first time. Gives the numbers that it told. */
async function report({ page }: Visitor, text: string) {
  await page.locator('.way.first').click();
  await page.locator('#what').fill(text);
  await page.locator('#where').click();
  await page.locator('.card .good').waitFor();
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photo() };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.photos img').waitFor();
  await page.locator('form > button[type=submit]').click();
  await page.locator('#follow-code').waitFor();
  return {
    number: await page.locator('#receipt-number').innerText(),
    code: await page.locator('#follow-code').innerText(),
    incident: await page.locator('.case .number').innerText(),
  };
}

const byNumber = async (number: string) => {
  const { body } = await platform.ask('GET', `/api/casebook/incidents?number=${number}`, { as: officer });
  return body.incidents[0] as
    { incidentId: string; incidentVersion: number; channel: string; stage: string } | undefined;
};

async function take(
  as: string,
  service: string,
  id: string,
  what: string,
  seen: number,
  body: object,
): Promise<number> {
  const answer = await platform.insist('POST', `/api/${service}/incidents/${id}/${what}`, { as, seen, body });
  expect({ what, status: answer.status, code: answer.body.code }).toEqual({ what, status: 201, code: undefined });
  return answer.body.incidentVersion as number;
}

async function evidenceBy(as: string): Promise<string[]> {
  const sending = { as, body: await photo(), headers: { 'content-type': 'image/jpeg' } };
  return [(await platform.ask('POST', '/api/evidence/files', sending)).body.receipt as string];
}

/** What the centre, the department and an inspector do with it. */
async function haveItClosed(id: string): Promise<void> {
  const filed = { subcategory: '0103', filingCondition: 'VISIBLE_ON_SPOT', level: 'county' };
  let version = await take(officer, 'intake', id, 'registrations', 1, filed);
  const lead = { leadUnit: 'D430211-sanitation', opinion: '请尽快清运' };
  version = await take(dispatcher, 'dispatch', id, 'dispatches', version, lead);
  version = await take(department, 'handling', id, 'acknowledgements', version, {});
  const fedBack = { result: '已清运完毕', evidence: await evidenceBy(department) };
  version = await take(department, 'handling', id, 'feedbacks', version, fedBack);
  const { body } = await platform.insist('GET', `/api/casebook/incidents/${id}?minVersion=${version + 1}`, {
    as: dispatcher,
  });
  const inspector = platform.people.find(({ personId }) => personId === body.inspector)!.login;
  const passed = { outcome: 'PASS', evidence: await evidenceBy(inspector) };
  await take(inspector, 'closure', id, 'inspections', version + 1, passed);
}

describe.each(['phone', 'desk'] as const)('a resident (%s)', (size) => {
  it('reports without an account, and follows it with the two numbers', async () => {
    const visitor = await arrive(size);
    const { page, context, complaints } = visitor;
    await page.locator('.way.first').click();
    await page.locator('form > button[type=submit]').click();
    expect(await page.locator('.trouble li').count()).toBe(2);
    await page.goBack();

    const told = await report(visitor, '垃圾堆在路边三天了');
    expect(told.number).toMatch(/^([\dA-Z]{4}-){4}[\dA-Z]{4}$/);
    const incident = await eventually(() => byNumber(told.incident));
    expect(incident).toMatchObject({ channel: 'public', stage: 'REPORTED' });

    await page.goto(`${baseUrl}/resident/follow`);
    await page.locator('#number').fill(told.number.toLowerCase().replaceAll('-', ' '));
    await page.locator('#code').fill('0000 0000');
    await page.locator('button[type=submit]').click();
    await page.locator('.fault', { hasText: '跟进码不对' }).waitFor();
    await page.locator('#code').fill(told.code.toLowerCase());
    await page.locator('button[type=submit]').click();
    await page.locator('#state', { hasText: '已收到' }).waitFor();
    // Of a wrong code, and of a receipt that is on its way to the trail, the browser itself complains.
    expect(complaints.filter((text) => !/40[34]/.test(text))).toEqual([]);
    await context.close();
  });
});

describe('when it is closed', () => {
  it('whoever reported rates it and asks to have it done once more; an officer hears of it and reopens it', async () => {
    const visitor = await arrive('phone');
    const { page, context } = visitor;
    const told = await report(visitor, '垃圾又堆起来了');
    const { incidentId } = await eventually(() => byNumber(told.incident));
    await haveItClosed(incidentId);
    const centre = await signedIn(browser, officer);
    await centre.page.locator('button.inbox').click();

    await page.locator('a', { hasText: '现在就看进度' }).click();
    const looked = async () => {
      // What residents ask is counted.
      await page.waitForTimeout(1_500);
      await page.reload();
      await page.locator('#state').waitFor();
      return page.locator('#survey').isVisible();
    };
    await eventually(looked);
    for (const answer of ['no', 'UNRESOLVED', 'DISSATISFIED']) await page.locator(`input[value=${answer}]`).check();
    await page.locator('.reopen input').check();
    await page.locator('form button[type=submit]').click();
    await page.locator('.fault', { hasText: '还有什么没办好' }).waitFor();
    await page.locator('#remark').fill('又堆起来了，比上次还多');
    await page.locator('form button[type=submit]').click();
    await page.locator('.good', { hasText: '您已申请重新办理' }).waitFor();
    await page.reload();
    await page.locator('.good', { hasText: '您已申请重新办理' }).waitFor();

    const asked = await eventually(async () => {
      const { body } = await platform.ask('GET', '/api/casebook/incidents?reopeningCalledFor=true', { as: officer });
      return body.incidents.find((one: { incidentId: string }) => one.incidentId === incidentId);
    });
    expect(asked.survey).toMatchObject({ satisfaction: 'DISSATISFIED', byResident: { asksForReopening: true } });
    expect(JSON.stringify(asked)).not.toContain('比上次还多');

    // Nobody reloads the officer’s page: the inbox hears of it by itself.
    await centre.page.locator('.el-drawer li button', { hasText: `居民申请重办：${told.incident}` }).click();
    const stage = centre.page.locator('.open-incident .incident-header .stage');
    await stage.getByText('已结案').waitFor();
    await centre.page.locator('.action-bar button', { hasText: '重办' }).click();
    await centre.page.locator('#action-reason').fill('居民反映垃圾又堆起来了');
    await centre.page.keyboard.press('Control+Enter');
    await stage.getByText('处置中').waitFor();
    expect(centre.complaints).toEqual([]);
    await centre.context.close();
    await eventually(async () => {
      await page.waitForTimeout(1_500);
      await page.reload();
      await page.locator('#state').waitFor();
      return page.locator('text=重新办理').isVisible();
    });
    await context.close();
  });
});
