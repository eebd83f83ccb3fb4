import { describe, expect, it } from '@jest/globals';
import { actorRoles, type EventType, eventDefinitions, goldenEvent } from '#contracts';
import { namedIn } from './named-in.js';
import type { Names } from './sentences/sentence.js';
import { zh } from './sentences/words.js';
import { stepName, stepNames } from './step-names.js';
import { sentenceOf, stepSentences } from './step-sentences.js';
import { committedIn, fieldName } from './texts-in.js';

const names: Names = {
  unit: (code) => `[${code}]`,
  person: (id) => `<${id.slice(0, 4)}>`,
  subcategory: (code) => `“${code}”`,
  moment: (iso) => iso.slice(0, 10),
};
const types = Object.keys(eventDefinitions) as EventType[];

describe('the sentences of steps', () => {
  it('are there for every event, and for nothing else', () =>
    expect(Object.keys(stepSentences).sort()).toEqual([...types].sort()));

  it.each(types)('tell %s in both languages', (type) => {
    const event = goldenEvent(type);
    for (const language of ['zh-CN', 'en'] as const) {
      const told = sentenceOf(event, language, names);
      expect(told).toMatch(language === 'en' ? /^[^\u4e00-\u9fff]*[A-Za-z]{3}[^\u4e00-\u9fff]*$/ : /[\u4e00-\u9fff]/);
      expect(told).not.toMatch(/undefined|null|NaN|\[object|function|\[\]/);
    }
    // A code that has no word would stand there as it is.
    if (type !== 'audit.command-refused.v1')
      expect(sentenceOf(event, 'zh-CN', names)).not.toMatch(/\b[A-Z]{2,}_[A-Z_]+\b/);
  });

  it('have a word for every channel and role', () => {
    const { channel } = eventDefinitions['incident.reported.v1'].data.shape;
    for (const code of [...channel.options, ...actorRoles]) expect(zh.code(code)).not.toBe(code);
  });

  it('name whom and what the step is about', () => {
    const { data } = goldenEvent('incident.dispatched.v1');
    expect(sentenceOf({ type: 'incident.dispatched.v1', data }, 'zh-CN', names)).toContain(`[${data.leadUnit}]主办`);
    expect(sentenceOf({ type: 'incident.dispatched.v1', data }, 'en', names)).toContain(
      `Dispatched to [${data.leadUnit}]`,
    );
  });

  it.each([
    ['of no type that we know', { type: 'incident.dreamt.v1', data: {} }],
    ['called as every object has something', { type: 'constructor', data: {} }],
    ['without data', { type: 'incident.dispatched.v1' }],
    ['with other data', { type: 'incident.fed-back.v1', data: { handlers: 'me' } }],
  ])('are not made up for an entry %s', (_, event) => expect(sentenceOf(event, 'en', names)).toBeUndefined());
});

describe('the names of steps', () => {
  it('are those of the contracts', () =>
    expect(stepNames).toEqual(
      Object.fromEntries(Object.entries(eventDefinitions).map(([type, { title }]) => [type, [title.zh, title.en]])),
    ));

  it('are not made up', () => expect(stepName('constructor', 'en')).toBe('constructor'));
});

describe('what an event refers to', () => {
  it('is found however deep it stands', () => {
    const event = goldenEvent('incident.fed-back.v1');
    const { people, units } = namedIn([event, event]);
    expect(people).toEqual(expect.arrayContaining([...event.data.handlers]));
    expect(units).toContain(event.data.unit);
    expect(new Set(people).size).toBe(people.length);
  });

  it('leaves out what is no person: rules act, too', () =>
    expect(namedIn([{ actor: 'system:closure', subject: '0192f7a0-4444-7000-8000-000000000001' }])).toEqual({
      people: [],
      units: [],
    }));

  it('tells its texts and files, with the field’s name', () => {
    const { data } = goldenEvent('incident.fed-back.v1');
    const found = committedIn(data);
    expect(found).toContainEqual({
      field: 'result',
      kind: 'TEXT',
      id: data.result.textId,
      commitment: data.result.commitment,
    });
    expect(found.filter(({ kind }) => kind === 'FILE')).toHaveLength(data.evidence.length);
    expect(fieldName('result', 'zh-CN')).toBe('处置结果');
    expect(fieldName('constructor', 'en')).toBe('constructor');
  });
});
