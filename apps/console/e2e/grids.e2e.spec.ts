import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { baseUrl, demoPassword, launch, signedIn, sizes, type Visitor } from './browser.spec.js';
import { told } from './rooms.spec.js';

/** The administrator draws: nothing is published, so that the county stays as it is for everybody else. */
let browser: Browser;
let visitor: Visitor;
let ask: (path: string) => Promise<Response>;
beforeAll(async () => {
  browser = await launch();
  visitor = await signedIn(browser, 'admin', '/grids');
  ask = await registry();
});
afterAll(() => browser?.close());

interface Grid {
  readonly properties: { code: string; households: number; community: string; kind: string };
  readonly geometry: { coordinates: [number, number][][] };
}

/** What the registry has, asked by the administrator behind the page's back. */
async function registry(): Promise<(path: string) => Promise<Response>> {
  const body = JSON.stringify({ login: 'admin', password: demoPassword() });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${baseUrl}/api/identity/sign-in`, { method: 'POST', headers, body });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return (path) =>
    fetch(`${baseUrl}/api/grid-registry${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
}

const text = (page: Page, selector: string) => page.locator(selector).first().textContent();
const balanceCodes = (page: Page) =>
  page.locator('.balance [data-grid]').evaluateAll((all) => all.map((one) => one.getAttribute('data-grid')!));
/** Goes on along the outline until a vertex of this kind is chosen. */
async function chooseVertex(page: Page, kind: string): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    await page.keyboard.press('n');
    if ((await text(page, '[data-fact=vertex]')) === kind) return;
  }
  throw new Error(`no vertex that is ${kind}`);
}

/** Where the file is that a button hands out. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).first().click()]);
  return download.path();
}
const geoJson = (name: string, content: object) => ({
  ...{ name, mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(content)) },
});

/** How many drafts have edits that the device keeps. As text: the page has a database, and this program none. */
const keptOn = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve) => {
    const opened = indexedDB.open('grid-drafts');
    opened.onsuccess = () => {
      const count = opened.result.transaction('edits').objectStore('edits').count();
      count.onsuccess = () => {
        opened.result.close();
        resolve(count.result);
      };
    };
  })`);

describe('the grid editor', () => {
  it('moves a shared border, splits, undoes, validates on the server and compares', async () => {
    const { page, complaints } = visitor;
    await page.locator('[data-do=begin]').click();
    const communities = page.locator('[data-choose=community] option');
    await communities.nth(1).waitFor({ state: 'attached' });
    const community = (await communities.last().getAttribute('value'))!;
    await page.locator('[data-choose=community]').selectOption(community);
    await page.locator('.balance [data-grid]').first().waitFor();
    const draftId = /drafts\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    const codes = await balanceCodes(page);

    await page.locator('.balance [data-grid]').nth(1).click();
    await page.locator('.canvas').focus();
    await chooseVertex(page, '可移动');
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Shift+ArrowLeft');
    expect(await text(page, '.unsaved')).toMatch(/^[3-9] 个网格未保存$/);

    await page.keyboard.press('s');
    const canvas = (await page.locator('.canvas').boundingBox())!;
    const { x, y } = await middleOf(page, canvas, draftId, codes[1]!);
    await page.mouse.click(x - 300, y);
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.dblclick(x + 300, y + 3);
    await expect(balanceCodes(page)).resolves.toHaveLength(codes.length + 1);
    await page.locator('[data-tool=undo]').click();
    expect(await balanceCodes(page)).toEqual(codes);
    await page.locator('[data-tool=redo]').click();
    const now = await balanceCodes(page);
    expect(now.at(-1)!.slice(0, 12)).toBe(community);

    await page.locator('[data-tool=check]').click();
    await page.locator('[data-faults="0"]').waitFor();
    const report = (await (await ask(`/grid-drafts/${draftId}/validation`)).json()) as { faults: unknown[] };
    expect(report.faults).toEqual([]);
    const draft = (await (await ask(`/grid-drafts/${draftId}/geojson`)).json()) as { features: Grid[] };
    const drawn = draft.features.filter(({ properties }) => properties.community === community);
    expect(drawn.map(({ properties }) => properties.code)).toEqual(now);

    await page.locator('[data-tool=compare]').click();
    await page.locator('[data-comparison=added] li').first().waitFor();
    expect(await page.locator('[data-comparison=added] li').count()).toBe(1);
    expect(await page.locator('[data-comparison=retired]').count()).toBe(0);
    expect(await page.locator('[data-comparison=changed] li').count()).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
  });

  it('keeps on the device what was not saved, and shows it on a phone without its tools', async () => {
    const { page } = visitor;
    await page.goto(`${baseUrl}/grids`);
    await page.locator('[data-do=begin]').click();
    const communities = page.locator('[data-choose=community] option');
    await communities.nth(1).waitFor({ state: 'attached' });
    await page.locator('[data-choose=community]').selectOption(await communities.last().getAttribute('value'));
    await page.locator('.balance [data-grid]').first().click();
    await page.locator('.canvas').focus();
    await chooseVertex(page, '可移动');
    await page.keyboard.press('Shift+ArrowUp');
    await page.locator('.unsaved').waitFor();
    while ((await keptOn(page)) === 0) await page.waitForTimeout(100);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: '继续编辑' }).click();
    await page.locator('.unsaved').waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('这里只能查看').waitFor();
    expect(await page.locator('[data-tool=split]').count()).toBe(0);
  });

  it('takes a file of grids out and in, says which are dedicated, and gives a draft up', async () => {
    const { page, complaints } = visitor;
    await page.setViewportSize(sizes.desk);
    await page.goto(`${baseUrl}/grids`);
    const file = await readFile(await saved(page, '[data-do=export]'), 'utf8');
    const county = JSON.parse(file) as { features: Grid[] };
    const [first, second] = county.features as [Grid, Grid];
    Object.assign(first.properties, { kind: 'DEDICATED' });
    await page.locator('[data-do=begin]').click();
    const input = page.locator('[data-tool=import]');
    await input.setInputFiles(geoJson('notes.geojson', { type: 'FeatureCollection', features: [] }));
    await page.getByText('“notes.geojson”不是网格的 GeoJSON 文件').waitFor();
    await page.locator('.el-dialog:visible button', { hasText: '关闭' }).click();
    await input.setInputFiles(geoJson('county.geojson', county));
    await page.getByText(`有 ${county.features.length} 个网格`).waitFor();
    await page.locator('[data-do=import]').click();
    await page.locator('.state', { hasText: '第 2 版' }).waitFor();

    const draftId = /drafts\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await page.locator('[data-choose=community]').selectOption(first.properties.community);
    await page.locator(`.balance [data-grid="${first.properties.code}"]`).click();
    expect(await page.locator('[data-kind=DEDICATED]').isChecked()).toBe(true);
    await page.locator(`.balance [data-grid="${second.properties.code}"]`).click();
    await page.locator('[data-kind=DEDICATED]').check();
    await page.locator('.facts button[type=submit]').click();
    await page.locator('[data-tool=undo]:not([disabled])').waitFor();
    const again = JSON.parse(await readFile(await saved(page, '[data-tool=export]'), 'utf8')) as { features: Grid[] };
    expect(again.features.filter(({ properties }) => properties.kind === 'DEDICATED')).toHaveLength(2);
    await page.locator('[data-tool=compare]').click();
    await page.getByText('类型 基础网格 → 专属网格').first().waitFor();

    await page.goto(`${baseUrl}/grids`);
    const draft = page.locator(`[data-draft="${draftId}"]`);
    await draft.getByRole('button', { name: '放弃' }).click();
    await draft.getByRole('button', { name: '确定' }).click();
    await draft.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    // The browser complains of what is gone.
    expect(await told<object>(page, `grid-registry/grid-drafts/${draftId}`)).toMatchObject({ status: 410 });
  });
});

/** Where the middle of a grid is on the screen: the map shows the whole community, with forty pixels around it. */
async function middleOf(
  page: Page,
  canvas: { x: number; y: number; width: number; height: number },
  draftId: string,
  code: string,
): Promise<{ x: number; y: number }> {
  const { features } = (await (await ask(`/grid-drafts/${draftId}/geojson`)).json()) as { features: Grid[] };
  const inMercator = ([lng, lat]: readonly [number, number]) =>
    [lng, (Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) * 180) / Math.PI] as const;
  const ringOf = ({ geometry }: Grid) => geometry.coordinates[0]!.map(inMercator);
  const own = features.filter(({ properties }) => properties.community === code.slice(0, 12)).flatMap(ringOf);
  const box = boxOf(own);
  const scale = Math.min((canvas.width - 80) / (box.east - box.west), (canvas.height - 80) / (box.north - box.south));
  const grid = boxOf(ringOf(features.find(({ properties }) => properties.code === code)!));
  const from = (one: number, other: number) => (one + other) / 2;
  return {
    x: canvas.x + canvas.width / 2 + (from(grid.west, grid.east) - from(box.west, box.east)) * scale,
    y: canvas.y + canvas.height / 2 - (from(grid.south, grid.north) - from(box.south, box.north)) * scale,
  };
}

function boxOf(points: readonly (readonly [number, number])[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}
