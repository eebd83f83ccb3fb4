import { expect, it } from '@jest/globals';
import { Drafts } from './drafts.js';

class Kept extends Map<string, string> {
  get length() {
    return this.size;
  }
  key = (nth: number) => [...this.keys()][nth] ?? null;
  getItem = (name: string) => this.get(name) ?? null;
  setItem = (name: string, value: string) => void this.set(name, value);
  removeItem = (name: string) => void this.delete(name);
}

const day = 24 * 3_600_000;
const typed = { values: { result: '已清运' } };

function anew({ now = 0, kept = new Kept(), person = 'me' } = {}) {
  return { kept, drafts: new Drafts(person, kept, () => now) };
}

it('what was typed is there again, for each incident and step, and gone once it is sent', () => {
  const { kept, drafts } = anew();
  drafts.keep('one', 'feedBack', { ...typed, key: 'k' });
  drafts.keep('one', 'requestReturn', { values: { legalGround: '非本单位职责' } });
  const later = anew({ kept }).drafts;
  expect(later.read('one', 'feedBack')).toEqual({ ...typed, key: 'k', at: 0 });
  expect(later.stepsOf('one').sort()).toEqual(['feedBack', 'requestReturn']);
  expect([later.read('two', 'feedBack'), later.stepsOf('two')]).toEqual([undefined, []]);
  later.drop('one', 'feedBack');
  expect(later.stepsOf('one')).toEqual(['requestReturn']);
});

it('whoever sits at the machine next sees nothing of it', () => {
  const { kept, drafts } = anew();
  drafts.keep('one', 'feedBack', typed);
  expect(anew({ kept, person: 'other' }).drafts.read('one', 'feedBack')).toBeUndefined();
});

it('nothing typed is nothing kept', () => {
  const { kept, drafts } = anew();
  drafts.keep('one', 'feedBack', typed);
  drafts.keep('one', 'feedBack', { values: { result: '', evidence: [] } });
  expect(kept.size).toBe(0);
});

it('what is too old or makes no sense is thrown away, and nothing of others’', () => {
  const kept = new Kept([
    ['draft/me/one/feedBack', '{'],
    ['language', 'en'],
  ]);
  anew({ kept }).drafts.keep('two', 'feedBack', typed);
  anew({ kept, now: 13 * day }).drafts.keep('three', 'feedBack', typed);
  const { drafts } = anew({ kept, now: 15 * day });
  expect(drafts.read('one', 'feedBack')).toBeUndefined();
  drafts.forgetOld();
  expect([...kept.keys()]).toEqual(['language', 'draft/me/three/feedBack']);
});

it('a machine without room loses the draft only', () => {
  const { kept, drafts } = anew();
  kept.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  expect(() => drafts.keep('one', 'feedBack', typed)).not.toThrow();
});
