import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, runningPlatform } from '#testing';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn, sizes, type Visitor } from './browser.spec.js';

describe('the auditor’s reading room', () => {
  const platform = runningPlatform();
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let reported: { incidentId: string; number: string };

  beforeAll(async () => {
    browser = await launch();
    const { status, body } = await platform.insist('POST', '/api/intake/incidents/clerk-reports', {
      as: 'intake-1',
      body: {
        caller: { name: '欧阳建国', phone: '13912345678' },
        ...{ text: '路灯不亮三天了', address: '珠江南路 12 号', subcategory: '0103' },
        point: { lng: 113.1340001, lat: 27.8270001 },
      },
    });
    expect(status).toBe(201);
    reported = body;
    const unmasking = `/api/intake/incidents/${reported.incidentId}/reporter-unmaskings`;
    await platform.insist('POST', unmasking, { as: 'intake-1', body: { reason: '电话核实具体位置' } });
    visitor = await signedIn(browser, 'auditor', '/auditor');
    page = visitor.page;
  });
  afterAll(() => browser?.close());

  const story = () => `/auditor/incidents/${reported.incidentId}`;
  const open = (path: string) => page.goto(new URL(path, page.url()).href);
  const proofs = (state: string) => page.locator(`[data-proof=${state}]`);

  it('finds an incident by its number, and tells its story, each step verified by the browser', async () => {
    await page.locator('.log.good, .log.new').waitFor();
    await eventually(async () => {
      await page.fill('[name=incident]', ` ${reported.number} `);
      await page.press('[name=incident]', 'Enter');
      await page.locator('.results .entries, .results .notice p').first().waitFor();
      return page.locator('.results header a').isVisible();
    }, 60_000);
    await page.locator('.results header a').click();
    await page.locator('h1', { hasText: reported.number }).waitFor();
    await page.locator('.checks', { hasText: '全部已核验' }).waitFor();
    expect(await page.locator('.step', { hasText: '经来电受理上报' }).count()).toBe(1);
    const look = page.locator('.step', { hasText: '说明理由后查看了诉求人信息' });
    expect(await look.locator('p.who').innerText()).toContain('受理员');
    expect(await page.locator('.steps').innerText()).not.toContain('电话核实');
    await look.getByRole('button', { name: '查看理由原文' }).click();
    await look.locator('.fits', { hasText: '与留痕库的承诺值相符' }).waitFor();
    expect(await look.locator('.words').innerText()).toBe('电话核实具体位置');
    expect(await page.locator('.checks').innerText()).toMatch(/办理步骤 1–1 连续.*已按检查点 [\d,]+ 于/s);
    expect(await proofs('NOT_PROVEN').count()).toBe(0);
  });

  it('does not take an altered answer for proven', async () => {
    await page.route('**/api/trail/entries?*', async (route) => {
      const answer = await route.fetch();
      const json = (await answer.json()) as { entries: { bytes: string }[] };
      const [first] = json.entries;
      // One byte of what was reported: it lies elsewhere now.
      first!.bytes = Buffer.from(
        Buffer.from(first!.bytes, 'base64').toString().replace('"lat":27.827', '"lat":27.828'),
      ).toString('base64');
      await route.fulfill({ response: answer, json });
    });
    await open(story());
    await page.locator('.checks', { hasText: '1 条记录未获证实' }).waitFor();
    expect(await proofs('NOT_PROVEN').innerText()).toContain('不是签名时的内容');
    expect(await page.locator('.checks').innerText()).not.toContain('全部已核验');
    await page.unroute('**/api/trail/entries?*');
  });

  it('shouts where the trail is rolled back to a checkpoint of before, and believes nothing then', async () => {
    const remembered = () => page.evaluate(() => localStorage.getItem('trail.remembered'));
    const before = await remembered();
    const { body: oldest } = await platform.ask('GET', '/api/trail/checkpoints?limit=1');
    await page.route('**/api/trail/checkpoint', (route) => route.fulfill({ body: oldest.checkpoints[0].note }));
    await open(story());
    await page.locator('.log.bad[role=alert]', { hasText: '倒退' }).waitFor();
    await page.locator('.checks', { hasText: '未核验' }).waitFor();
    expect(await proofs('PROVEN').count()).toBe(0);
    expect(await remembered()).toBe(before);
    await page.unroute('**/api/trail/checkpoint');
  });

  it('gives the dossier to take away, which is on record', async () => {
    await open(story());
    await page.locator('.checks', { hasText: '全部已核验' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`dossier-${reported.number}.json`);
    const dossier = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      entries: unknown[];
      commitments: { opening: { content: string } | null }[];
    };
    expect(dossier.entries.length).toBeGreaterThanOrEqual(2);
    // Why somebody looked is in it; what the caller said and where is not, and the page says so.
    const opened = dossier.commitments.flatMap(({ opening }) => opening?.content ?? []);
    expect(opened).toEqual(['电话核实具体位置']);
    expect(JSON.stringify(dossier)).not.toMatch(/路灯不亮|珠江南路/);
    await page.locator('.export [role=status]', { hasText: '2 份涉及个人信息、不向审计岗位出示' }).waitFor();
    await eventually(async () => {
      const { body } = await platform.ask(
        'GET',
        `/api/trail/entries?type=audit.exported.v1&incident=${reported.incidentId}`,
        {
          as: 'auditor',
        },
      );
      return body.entries.length > 0;
    });
    expect(visitor.complaints.filter((said) => !said.includes('404'))).toEqual([]);
  });

  it('on a phone: finds it, checks it, and reads why somebody looked, which is on record', async () => {
    await page.setViewportSize(sizes.phone);
    await open('/auditor');
    await page.fill('[name=incident]', reported.number);
    await page.press('[name=incident]', 'Enter');
    await page.locator('.results header a').click();
    await page.locator('.checks', { hasText: '全部已核验' }).waitFor();
    const shown = page.locator('.step', { hasText: '因岗位所需调阅文字 1 份' });
    await eventually(async () => {
      if ((await shown.count()) === 0) await page.reload();
      await page.locator('.checks', { hasText: '全部已核验' }).waitFor();
      return (await shown.locator('p.who').first().innerText()).includes('审计员');
    }, 60_000);
    await page.getByRole('button', { name: '查看理由原文' }).first().click();
    await page.locator('.look-reason .words', { hasText: '电话核实具体位置' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sizes.phone.width);
    await page.setViewportSize(sizes.desk);
  });

  it('is not there for others', async () => {
    const { page: other, context } = await signedIn(browser, 'dispatcher-1', '/auditor');
    await other.locator('.shell').waitFor();
    expect(await other.locator('nav a[href="/auditor"]').count()).toBe(0);
    expect(await other.locator('.auditor').count()).toBe(0);
    await context.close();
  });
});
