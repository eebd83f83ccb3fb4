import { describe, expect, it } from '@jest/globals';
import { eventDefinitions, incidentEvents, incidentFacts, type IncidentEventType } from '#contracts';
import { takeText } from '#custody';
import { newId } from '#primitives';
import { eventLike, story } from '#testing';
import { chief, printingLike, textIn } from './printing-like.spec.js';
import { sheetOf } from './sheet.js';
import { covers } from './typeface.js';

const printed = (...given: Parameters<typeof printingLike>): string => {
  const { definition, foot } = sheetOf(printingLike(...given), covers);
  return `${textIn(definition['content'])}\n${textIn(foot)}\n${textIn(definition['watermark'])}`;
};

const said = takeText('门口垃圾堆了三天，请联系 13812345678 或 430211198001011234');
const reported = (text = said) => story().step('incident.reported.v1', { data: { text: text.ref } });
const opened = { content: said.content, salt: said.salt.toString('base64url') };

describe('a printed dossier', () => {
  it('has every kind of step and side fact by its Chinese name, with its number and moment', () => {
    const all = story();
    for (const type of Object.keys(incidentEvents) as IncidentEventType[]) all.step(type);
    const facts = (Object.keys(incidentFacts) as (keyof typeof incidentFacts)[]).map((type) =>
      eventLike(type, { subject: all.incidentId }),
    );
    const events = [...all.events, ...facts];
    const text = printed(events);
    events.forEach(({ event }, index) => {
      expect(text).toContain(eventDefinitions[event.type].title.zh);
      expect(text).toContain(`第 ${index + 1} 条`);
    });
    // Golden events are told in UTC; people read the clock on the wall.
    expect(text).toContain('2026-10-09 09:00:00');
  });

  it('says what it is, for whom, and what it is signed by', () => {
    const printing = printingLike(reported().events);
    const { definition, head, foot } = sheetOf(printing, covers);
    const { note, size } = printing.dossier.checkpoint;
    const text = textIn(definition['content']);
    for (const line of ['430211-20261009-000001', `共 ${size} 条记录`, ...note.split('\n'), ...printing.dossier.keys])
      expect(text).toContain(line);
    expect(text).toContain('值班长　天元区（430211000000）');
    for (const onEveryPage of [textIn(foot), textIn(definition['watermark'])]) {
      expect(onEveryPage).toContain(chief.person);
      expect(onEveryPage).toContain('2026-11-26 14:30:15');
    }
    expect(textIn(head)).toContain(`检查点：${size} 条记录`);
  });

  it('has the proof of every entry, of its own and of its rules', () => {
    const printing = printingLike(reported().events);
    const { dossier } = printing;
    const text = textIn(sheetOf(printing, covers).definition['content']);
    for (const { leafHash, proof } of [...dossier.entries, ...dossier.rules.flatMap(({ entry }) => entry ?? [])])
      for (const hash of [leafHash, ...proof]) expect(text).toContain(hash);
  });

  it('says codes in words: categories, units, and that a rule is not in the trail', () => {
    const text = printed(reported().step('incident.registered.v1').step('incident.dispatched.v1').events);
    expect(text).toContain('积存垃圾渣土（市容环境，0103）');
    expect(text).toContain('天元区环境卫生管理局（D430211-sanitation）');
    expect(text).toContain('事项目录　第 1 版');
    expect(text).toContain('留痕库中没有公布记录');
  });

  it('shows a text beneath its step, with the numbers of people in it masked', () => {
    const text = printed(reported().events, { opening: (id) => (id === said.ref.textId ? opened : null) });
    expect(text).toContain('门口垃圾堆了三天，请联系 138****5678 或 430211********1234');
    expect(text).not.toContain('13812345678');
  });

  it('shows a file by the digest that `sha256sum` prints', () => {
    const digest = Buffer.alloc(32, 0xab);
    const text = printed(reported().events, {
      opening: (id) => (id === said.ref.textId ? null : { digest: digest.toString('base64url'), salt: 'x' }),
    });
    expect(text).toContain(digest.toString('hex'));
  });

  it('says what is not opened, and when and where a text was erased', () => {
    const erasedAt = '2026-10-20T05:00:00.000Z';
    const told = reported();
    const erased = eventLike('privacy.person-erased.v1', { time: erasedAt });
    const text = printed(told.events, {
      opening: (id) => (id === said.ref.textId ? { erasedAt } : null),
      erased: [erased],
    });
    expect(text).toContain('已于 2026-10-20 13:00:00 依法擦除，见第 3 条记录');
    expect(text).toContain('未开启');
    expect(text).toContain('共 1 份，已开启并核对 0 份，已擦除 1 份');
  });

  it('does not tell callers apart: whoever asked for confidentiality is in no export', () => {
    const party = newId();
    const events = story().step('incident.reported.v1', { data: { confidential: true, reporterParty: party } }).events;
    expect(printed(events)).not.toContain(party);
  });

  it('marks an entry that is no step, and shows one that nobody can read', () => {
    const told = reported();
    const twice = eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 1 });
    expect(printed([...told.events, twice])).toContain('未计为步骤');
    const foreign = { event: twice.event, bytes: Buffer.from('{"type":"incident.foreseen.v9","data":{"of":[1]}}') };
    expect(printed([...told.events, foreign])).toContain('incident.foreseen.v9');
    expect(printed([...told.events, { ...foreign, bytes: Buffer.from('\0') }])).toContain('无法识别的记录');
  });
});
