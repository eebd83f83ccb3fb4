import { describe, expect, it } from '@jest/globals';
import { takeText } from '#custody';
import type { Refused } from '#primitives';
import { story } from '#testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { chief, printingLike } from './printing-like.spec.js';
import { type Sheet, sheetOf } from './sheet.js';
import { covers } from './typeface.js';
import { Typesetter } from './typesetter.js';

const unbroken = `${'W'.repeat(300)}${'i'.repeat(300)}`;
const hostile = takeText(`门口\u0007垃圾😀\u202e堆了三天\n${unbroken}\n${'！'.repeat(200)}结束`);

const sheet = (): Sheet =>
  sheetOf(
    printingLike(story().step('incident.reported.v1', { data: { text: hostile.ref } }).events, {
      opening: () => ({ content: hostile.content, salt: 'x' }),
    }),
    covers,
  );

const read = async (pdf: Buffer) => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return { document, pages: (await extractText(document)).text.map((text) => text.replace(/\s/g, '')) };
};

describe('the typesetter', () => {
  it('sets a PDF of which everything can be read and found, and nothing leaves the page', async () => {
    const { document, pages } = await read(await new Typesetter().set(sheet()));
    const all = pages.join('');
    expect(all).toContain('事件卷宗');
    expect(all).toContain('门口〔U+0007〕垃圾〔U+1F600〕〔U+202E〕堆了三天');
    expect(all).toContain(`${unbroken}${'！'.repeat(200)}结束`);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
      expect(page).toContain(chief.person);
    }
    for (let number = 1; number <= pages.length; number++) {
      const page = await document.getPage(number);
      const [, , width = 0] = page.view;
      for (const item of (await page.getTextContent()).items)
        // The watermark alone stands aslant.
        if ('width' in item && item.transform[1] === 0) expect(item.transform[4] + item.width).toBeLessThan(width - 40);
    }
  }, 60_000);

  it('loses nothing of what is longer than a page: rules with many steps, an entry that nobody foresaw', async () => {
    const told = story().step('incident.reported.v1', { data: { text: hostile.ref } });
    for (let step = 0; step < 100; step++) told.step('incident.corrected.v1');
    const long = `${'长'.repeat(3_000)}${'x'.repeat(3_000)}`;
    const data = { [long]: { textId: long, commitment: `${long}甲` }, other: `${long}乙` };
    const foreign = { type: `${long}丙`, actor: `${long}丁`, data };
    const events = [...told.events, { ...told.events[0]!, bytes: Buffer.from(JSON.stringify(foreign)) }];
    const printing = printingLike(events);
    const { rules, commitments } = printing.dossier;
    const odd = { ...commitments[0]!, sequence: events.length, field: `data.${long}`, commitment: `${long}甲` };
    const dossier = { ...printing.dossier, commitments: [...commitments, odd] };
    const { pages } = await read(await new Typesetter().set(sheetOf({ ...printing, dossier }, covers)));
    const all = pages.join('');
    for (const heading of ['概要', '办理过程', '当时适用的规则', '每条记录的包含证明', '怎样核验'])
      expect(all).toContain(heading);
    for (const end of ['甲', '乙', '丙', '丁']) expect(all).toContain(end);
    expect(rules.some(({ steps }) => steps.length > 99)).toBe(true);
    expect(all).toContain('、99、100、101条');
  }, 60_000);

  it('takes one after another, and refuses when too many wait', async () => {
    const typesetter = new Typesetter();
    const asked = await Promise.allSettled(Array.from({ length: 7 }, () => typesetter.set(sheet())));
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refused] : []));
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['TRAIL.PRINTING_BUSY', 'TRAIL.PRINTING_BUSY']);
  }, 60_000);

  it('tells of a document that can’t be set, and sets the next', async () => {
    const typesetter = new Typesetter();
    const broken = { ...sheet(), definition: { content: [{ text: 'x', font: 'None' }] } };
    await expect(typesetter.set(broken)).rejects.toThrow('None');
    expect((await typesetter.set(sheet())).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});
