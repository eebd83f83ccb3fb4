import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, photo, runningPlatform } from '#testing';
import type { Browser, Page } from 'playwright-core';
import { RunningProcesses } from '../../../tools/chaos/strike/running-processes.js';
import { kill } from '../../../tools/chaos/strike/strike.js';
import { launch, platformFile, signedIn } from './browser.spec.js';
import { type Asking, asking, called, register, somewhere, type TakenReport } from './server.spec.js';

interface Seen {
  readonly stage: string;
  readonly round: number;
  readonly leadUnit: string | null;
  readonly inspector: string | null;
  readonly survey: { readonly reached: boolean; readonly causeWithinPower: boolean | null } | null;
  readonly incidentVersion: number;
  readonly timeline: readonly { readonly type: string }[];
}

/** Milliseconds a test may take on a busy machine. */

const platform = runningPlatform();
let browser: Browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser?.close());

const seen = async (incidentId: string, minVersion: number): Promise<Seen> =>
  (await asking('dispatcher-1')).get(`casebook/incidents/${incidentId}?minVersion=${minVersion}`);
const stage = (page: Page) => page.locator('.open-incident .incident-header .stage');
const row = (page: Page, { number }: Pick<TakenReport, 'number'>) =>
  page.locator('.queue-list [role=option]', { hasText: number.slice(7) });
/** Its row in the queue, wherever in it that is. */
async function find(page: Page, report: Pick<TakenReport, 'number'>) {
  await page.fill('#queue-number', report.number.slice(-6));
  await row(page, report).waitFor();
}
const typesOf = ({ timeline }: Seen, type: string) => timeline.filter((entry) => entry.type === type);
const key = (page: Page, keys: string) => page.keyboard.press(keys);

/** Waits until the page says that it is kept up to date so. */
const isKept = (page: Page, how: string) => page.locator('.live-mark', { hasText: how }).waitFor();

/** A report that is registered and waits to be dispatched. */
async function registered(): Promise<TakenReport> {
  const officer = await asking('intake-1');
  const report = await called(officer);
  return { ...report, ...(await register(officer, report)) };
}

describe('the dispatcher’s console', () => {
  it('takes a call, registers it, and dispatches it as suggested, from the keyboard', async () => {
    const { page: intake, context, complaints } = await signedIn(browser, 'intake-1', '/dispatcher/call');
    await intake.fill('#call-phone', '13900005678');
    await intake.fill('#call-name', '王五');
    await intake.fill('#call-text', '小区门口的垃圾三天没人清');
    await intake.fill('#call-address', '泰山路 8 号');
    await intake.locator('.by-hand summary').click();
    const { lng, lat } = somewhere();
    await intake.locator('.by-hand input').first().fill(String(lng));
    await intake.locator('.by-hand input').last().fill(String(lat));
    await intake.locator('.by-hand input').last().blur();
    await intake.locator('.take-call button[type=submit]:enabled').click();
    const told = await intake.locator('.take-call .taken').textContent();
    const number = /430211-\d{8}-\d{6}/.exec(told ?? '')?.[0] ?? '';
    expect(number).not.toBe('');
    await intake.locator('.take-call .taken button').first().click();
    await stage(intake).getByText('待立案').waitFor();
    const incidentId = intake.url().split('/').at(-1)!.split('?')[0]!;

    await key(intake, 'r');
    await intake.locator('.action-form').waitFor();
    await intake.locator('.action-form .subcategory input').click();
    await intake.keyboard.type('暴露垃圾');
    await intake.locator('.el-select-dropdown__item:visible', { hasText: '暴露垃圾' }).click();
    await intake.selectOption('#action-level', 'county');
    await key(intake, 'Control+Enter');
    await stage(intake).getByText('待派遣').waitFor();
    expect(await intake.locator('.said .words').textContent()).toBe('小区门口的垃圾三天没人清');
    expect(complaints).toEqual([]);
    await context.close();

    const dispatcher = await signedIn(browser, 'dispatcher-1', '/dispatcher');
    const { page } = dispatcher;
    await find(page, { number });
    await row(page, { number }).click();
    const suggested = await page.locator('.suggestion .unit strong').textContent();
    await key(page, 'd');
    await page.locator('.action-form button[type=submit]:focus').waitFor();
    await key(page, 'Enter');
    await stage(page).getByText('待签收').waitFor();
    expect(await page.locator('.incident-header .where').textContent()).toContain(suggested);
    expect(await page.locator('.incident-timeline li').first().textContent()).toContain('派遣给');
    const { timeline } = await seen(incidentId, 3);
    expect(timeline.map(({ type }) => type)).toContain('incident.dispatched.v1');
    expect(dispatcher.complaints).toEqual([]);
    await dispatcher.context.close();
  });

  it('tells whoever was slower what has happened, and keeps what they typed', async () => {
    const { incidentId } = await registered();
    const path = `/dispatcher/${incidentId}`;
    const [late, fast] = [await signedIn(browser, 'dispatcher-1', path), await signedIn(browser, 'dispatcher-2', path)];
    await Promise.all([late.page, fast.page].map((page) => page.locator('.suggestion p.unit').waitFor()));
    await key(late.page, 'd');
    await late.page.fill('#action-opinion', '请在中午前清运');
    // Its page hears nothing of what the other does: the server alone can say.
    await late.page.route(/\/api\/casebook\/changes/, (route) => route.abort());
    await key(fast.page, 'd');
    await fast.page.locator('.action-form button[type=submit]:focus').waitFor();
    await key(fast.page, 'Enter');
    await stage(fast.page).getByText('待签收').waitFor();

    await key(late.page, 'Control+Enter');
    const conflict = late.page.locator('.action-form .conflict');
    await conflict.waitFor();
    expect(await conflict.textContent()).toContain('派遣给');
    expect(await conflict.textContent()).toContain('待签收');
    expect(await late.page.inputValue('#action-opinion')).toBe('请在中午前清运');
    expect(await late.page.locator('.action-form button[type=submit]').isDisabled()).toBe(true);
    const { timeline } = await seen(incidentId, 3);
    expect(timeline.filter(({ type }) => type === 'incident.dispatched.v1')).toHaveLength(1);
    await Promise.all([late.context.close(), fast.context.close()]);
  });

  it('misses nothing that happened while it was cut off', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1', '/dispatcher?queue=to-dispatch');
    await isKept(page, '实时更新');
    const before = await registered();
    await find(page, before);
    await context.setOffline(true);
    const meanwhile = [await registered(), await registered()];
    const officer = await asking('dispatcher-2');
    const { incidentId } = before;
    const { leadUnit } = await officer.get<{ leadUnit: string }>(`dispatch/incidents/${incidentId}/suggested-dispatch`);
    await officer.post(`dispatch/incidents/${incidentId}/dispatches`, { leadUnit }, before.incidentVersion);
    await context.setOffline(false);
    for (const report of meanwhile) await find(page, report);
    await page.fill('#queue-number', before.number.slice(-6));
    await page.getByText('筛选条件下没有事项').waitFor();
    await context.close();
  });

  it('comes back by itself when every gateway was killed: nothing missed, nothing doubled, nothing typed lost', async () => {
    const { page, context } = await signedIn(browser, 'dispatcher-1', '/dispatcher?queue=to-dispatch');
    await isKept(page, '实时更新');
    const [leaving, open] = [await registered(), await registered()];
    await find(page, open);
    await row(page, open).click();
    await page.locator('.suggestion p.unit').waitFor();
    await key(page, 'd');
    await page.fill('#action-opinion', '请在中午前清运');
    const [officer, dispatcher] = [await asking('intake-1'), await asking('dispatcher-2')];
    const leadUnit = await suggested(dispatcher, leaving);

    const processes = new RunningProcesses(platformFile);
    const gateways = processes.replicasOf('gateway');
    expect(gateways.length).toBeGreaterThan(1);
    const back = kill(processes, gateways, new AbortController().signal);
    await isKept(page, '正在重新连接');
    // The services go on, and so does the county.
    const arrived = await called(officer.past);
    await register(officer.past, arrived);
    const { past } = dispatcher;
    await past.post(`dispatch/incidents/${leaving.incidentId}/dispatches`, { leadUnit }, leaving.incidentVersion);
    await past.post(`dispatch/incidents/${open.incidentId}/urges`, { text: '群众多次来电' });
    expect(await back).toEqual({ back: true });

    await isKept(page, '实时更新');
    await stage(page).getByText('待派遣').waitFor();
    const urges = page.locator('.incident-timeline li', { hasText: '群众多次来电' });
    await urges.waitFor();
    expect(await urges.count()).toBe(1);
    expect(await page.inputValue('#action-opinion')).toBe('请在中午前清运');
    await find(page, arrived);
    expect(await row(page, arrived).count()).toBe(1);
    await page.fill('#queue-number', leaving.number.slice(-6));
    await page.getByText('筛选条件下没有事项').waitFor();
    await isAsMuchAsOnServer(page);

    await page.locator('#action-opinion').press('Control+Enter');
    await stage(page).getByText('待签收').waitFor();
    expect(typesOf(await seen(open.incidentId, 3), 'incident.dispatched.v1')).toHaveLength(1);
    await context.close();
  });

  it('on a phone: dispatches as suggested, by touch', async () => {
    const report = await registered();
    const { page, context, complaints } = await signedIn(
      browser,
      'dispatcher-1',
      '/dispatcher?queue=to-dispatch',
      'phone',
    );
    await find(page, report);
    await row(page, report).tap();
    await page.locator('.suggestion button').tap();
    await page.locator('.action-form button[type=submit]').tap();
    await stage(page).getByText('待签收').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(typesOf(await seen(report.incidentId, 3), 'incident.dispatched.v1')).toHaveLength(1);
    await page.locator('.open-incident .top button').tap();
    await page.locator('.queue-list').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks the next inspector; calls back who reported it, and has it done once more as they call for', async () => {
    const { incidentId, asked } = await beingInspected();
    const path = `/dispatcher/${incidentId}`;
    const chief = await signedIn(browser, 'chief-1', path);
    await stage(chief.page).getByText('核查中').waitFor();
    await key(chief.page, 'i');
    await chief.page.locator('.action-form').waitFor();
    await key(chief.page, 'Control+Enter');
    await chief.page.locator('.told', { hasText: '已改派下一位核查人' }).waitFor();
    const inspecting = await seen(incidentId, asked.incidentVersion + 1);
    expect(inspecting.inspector).not.toBe(asked.inspector);
    expect(typesOf(inspecting, 'incident.inspection-assigned.v1')).toHaveLength(2);
    await passInspection(incidentId, inspecting);
    await stage(chief.page).getByText('已结案').waitFor();

    const { page, context, complaints } = await signedIn(browser, 'intake-1', path);
    await stage(page).getByText('已结案').waitFor();
    await key(page, 'v');
    await page.selectOption('#action-reached', 'REACHED');
    await page.check('#action-responded');
    await page.selectOption('#action-resolution', 'UNRESOLVED');
    await page.selectOption('#action-satisfaction', 'DISSATISFIED');
    await page.check('#action-causeWithinPower');
    await page.fill('#action-remark', '第二天又堆满了');
    await key(page, 'Control+Enter');
    await page.locator('.told', { hasText: '已记录回访' }).waitFor();
    await page.locator('.incident-timeline li', { hasText: '第二天又堆满了' }).waitFor();
    // Whom a call-back reached is not asked again; what they call for comes first.
    expect(await page.locator('.action-bar button').first().textContent()).toContain('重办');
    expect(await page.locator('.action-bar button', { hasText: '记录回访' }).count()).toBe(0);
    await key(page, 'p');
    await page.fill('#action-reason', '来电人不满意，须再次清运');
    await key(page, 'Control+Enter');
    await page.locator('.told', { hasText: '已重办' }).waitFor();
    await stage(page).getByText('处置中').waitFor();
    await stage(chief.page).getByText('处置中').waitFor();
    const reopened = await seen(incidentId, inspecting.incidentVersion + 4);
    expect(reopened).toMatchObject({ stage: 'HANDLING', round: 2 });
    expect(typesOf(reopened, 'incident.surveyed.v1')).toMatchObject([{ data: { causeWithinPower: true } }]);
    expect([...complaints, ...chief.complaints]).toEqual([]);
    await Promise.all([context.close(), chief.context.close()]);
  });
});

/** The unit that the county’s rules name for an incident; dispatch hears of it a moment after it is registered. */
async function suggested(dispatcher: Asking, { incidentId }: TakenReport): Promise<string> {
  const path = `dispatch/incidents/${incidentId}/suggested-dispatch`;
  return (await eventually(() => dispatcher.get<{ leadUnit: string }>(path))).leadUnit;
}

/** The queue holds as many as the server has, once both have heard of the same. */
async function isAsMuchAsOnServer(page: Page): Promise<void> {
  const dispatcher = await asking('dispatcher-1');
  await eventually(async () => {
    const shown = Number((await page.locator('.tab.to-dispatch .count').textContent())?.replace(/\D/g, ''));
    const { stages } = await dispatcher.get<{ stages: { stage: string; count: number }[] }>(
      'casebook/incidents/counts',
    );
    return shown === (stages.find((one) => one.stage === 'REGISTERED')?.count ?? 0);
  });
}

/** Takes a step, as soon as the service has heard of the one before. */
async function step(as: string, path: string, seen: number, body: object): Promise<number> {
  const answer = await platform.insist('POST', `/api/${path}`, { as, seen, body });
  expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
  return answer.body.incidentVersion as number;
}

async function uploaded(as: string): Promise<string> {
  const headers = { 'content-type': 'image/jpeg' };
  const { body } = await platform.ask('POST', '/api/evidence/files', { as, body: await photo(), headers });
  return body.receipt as string;
}

/** What somebody called about, handled and fed back: a worker is asked to inspect it. */
async function beingInspected(): Promise<{ incidentId: string; asked: Seen }> {
  const [clerk, leadUnit] = ['dept-sanitation-1', 'D430211-sanitation'];
  const { incidentId, incidentVersion } = await registered();
  const at = `handling/incidents/${incidentId}`;
  const sent = await step('dispatcher-1', `dispatch/incidents/${incidentId}/dispatches`, incidentVersion, { leadUnit });
  const signed = await step(clerk, `${at}/acknowledgements`, sent, {});
  const evidence = [await uploaded(clerk)];
  const fedBack = await step(clerk, `${at}/feedbacks`, signed, { result: '已清运', evidence });
  return { incidentId, asked: await seen(incidentId, fedBack + 1) };
}

/** Whoever is asked to inspect finds it in order; by rule, that closes it. */
async function passInspection(incidentId: string, { inspector, incidentVersion }: Seen): Promise<void> {
  const { login } = platform.people.find(({ personId }) => personId === inspector)!;
  const evidence = [await uploaded(login)];
  await step(login, `closure/incidents/${incidentId}/inspections`, incidentVersion, { outcome: 'PASS', evidence });
}
