import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newReceiptNumber } from '#contracts';
import { eventually, runningPlatform } from '#testing';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const { E2E_CHROMIUM } = process.env;

describe('the page that checks receipts', () => {
  const platform = runningPlatform();
  const { baseUrl } = platform;
  const officer = 'intake-1';
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let reported: { incidentId: string; number: string; receiptNumber: string; incidentVersion: number };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: E2E_CHROMIUM, args: ['--no-sandbox'] });
    const { status, body } = await platform.insist('POST', '/api/intake/incidents/clerk-reports', {
      as: officer,
      body: {
        caller: { name: '欧阳建国', phone: '13912345678' },
        ...{ text: '门口垃圾堆了三天', address: '珠江南路 12 号', subcategory: '0103' },
        point: { lng: 113.1340001, lat: 27.8270001 },
      },
    });
    expect(status).toBe(201);
    reported = body;
    context = await browser.newContext({ viewport: { width: 390, height: 850 }, acceptDownloads: true });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => /^(blob:)?http/.test(request.url()) && watch(request.url()));
    await page.goto(`${baseUrl}/receipt/`);
  });
  afterAll(() => browser?.close());

  const watch = (url: string): void => {
    if (!url.replace('blob:', '').startsWith(baseUrl)) complaints.push(url);
  };
  const ask = async (number: string): Promise<void> => {
    await page.fill('#number', number);
    await page.press('#number', 'Enter');
  };
  const says = (text: string) => page.locator('#state', { hasText: text }).waitFor();
  const verdict = (kind: string) => page.locator(`.verdict.${kind}`).waitFor();
  const choose = (text: string) =>
    page.setInputFiles('#file', { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  async function saved(): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    expect(download.suggestedFilename()).toBe(`receipt-${reported.number}.json`);
    return readFile(await download.path(), 'utf8');
  }

  it('waits until what was just reported is signed, shows that it is, and what becomes of it', async () => {
    await ask(reported.receiptNumber.toLowerCase().replaceAll('-', ''));
    await verdict('shown');
    expect(await page.evaluate('document.activeElement.id')).toBe('verdict');
    expect(await page.locator('.findings li.shown').count()).toBe(3);
    expect(await page.locator('dl').innerText()).toContain(reported.number);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    const seen = reported.incidentVersion;
    const registration = { filingCondition: 'VISIBLE_ON_SPOT', level: 'county' };
    const path = (what: string) => `/api/${what.replace(' ', `/incidents/${reported.incidentId}/`)}`;
    await platform.insist('POST', path('intake registrations'), { as: officer, seen, body: registration });
    await platform.insist('POST', path('dispatch dispatches'), {
      ...{ as: 'dispatcher-1', seen: seen + 1, body: { leadUnit: 'D430211-sanitation', opinion: '请尽快清运' } },
    });
    const { body: unit } = await platform.ask('GET', '/api/grid-registry/units/D430211-sanitation/name');
    await eventually(async () => {
      await ask(reported.receiptNumber);
      await verdict('shown');
      return (await page.locator('.steps li').count()) >= 3;
    }, 60_000);
    await page.locator('.steps .unit', { hasText: unit.name as string }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('checks the saved file with the network cut off, and finds a changed byte', async () => {
    await ask(reported.receiptNumber);
    await verdict('shown');
    const file = await saved();
    await context.setOffline(true);
    try {
      await page.locator('#offline').waitFor();
      await choose(file);
      await verdict('shown');
      const document = JSON.parse(file);
      const bytes = Buffer.from(document.receipt.entry.bytes, 'base64');
      document.receipt.entry.bytes = Buffer.from(bytes.toString().replace('27.827', '27.828')).toString('base64');
      await choose(JSON.stringify(document));
      await verdict('wrong');
      await choose('{}');
      await says('这不是回执或卷宗文件');
      await ask(reported.receiptNumber);
      await says('连不上平台');
    } finally {
      await context.setOffline(false);
    }
  });

  it('checks by keys from elsewhere, in which somebody may be wrong', async () => {
    const keys = await (await fetch(`${baseUrl}/api/trail/keys`)).text();
    await ask(reported.receiptNumber);
    await verdict('shown');
    await page.locator('summary', { hasText: '公钥' }).click();
    await page.fill('#keys', keys);
    await page.getByRole('button', { name: '按这些公钥核验' }).click();
    await page.locator('.findings li', { hasText: '与您输入的一致' }).waitFor();
    await page.fill('#keys', 'nonsense');
    await page.getByRole('button', { name: '按这些公钥核验' }).click();
    await verdict('open');
    await page.fill('#keys', '');
  });

  it('shows what becomes of the case that theirs is merged into', async () => {
    const { body: again } = await platform.insist('POST', '/api/intake/incidents/clerk-reports', {
      as: officer,
      body: {
        caller: { name: '诸葛小明', phone: '13800005678' },
        ...{ text: '门口垃圾堆了三天', address: '珠江南路 12 号', subcategory: '0103' },
        point: { lng: 113.1340001, lat: 27.8270001 },
      },
    });
    const { body: same } = await platform.ask(
      'GET',
      `/api/intake/incidents/${again.incidentId}/duplicate-suggestions`,
      { as: officer },
    );
    expect(same.suggestions).toContainEqual(expect.objectContaining({ incidentId: reported.incidentId }));
    const { status } = await platform.insist('POST', `/api/intake/incidents/${again.incidentId}/merges`, {
      ...{ as: officer, seen: again.incidentVersion, body: { masterId: reported.incidentId, reason: '同一处垃圾' } },
    });
    expect(status).toBe(201);
    await eventually(async () => {
      await ask(again.receiptNumber);
      await verdict('shown');
      return (await page.locator('.part', { hasText: `并入事项 ${reported.number}` }).count()) === 1;
    }, 60_000);
    const ofMaster = page.locator('.part', { hasText: `并入事项 ${reported.number}` });
    expect(await ofMaster.locator('.steps li').count()).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
  });

  it('tells a number that nobody was given from one that is none, and from the case’s', async () => {
    await ask(newReceiptNumber());
    await says('没有这个回执号');
    await ask('7K3Q');
    await says('20 位字母和数字');
    await ask(reported.number);
    await says('这是受理编号');
    expect(await page.locator('#number').getAttribute('aria-invalid')).toBe('true');
  });

  it('speaks English when asked', async () => {
    await page.click('#language');
    await ask(reported.receiptNumber);
    await verdict('shown');
    expect(await page.locator('#verdict').innerText()).toContain('The receipt holds');
    await page.click('#language');
  });
});
