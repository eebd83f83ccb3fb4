import { describe, expect, it } from '@jest/globals';
import { attributeDefinitions } from './attribute-definitions.js';
import { type Form, readAttributes } from './read-attributes.js';

const definitions = attributeDefinitions('deploy/demo/open311-attributes.json');
const rubbish = definitions.get('0102')!;
const burstMain = definitions.get('0402')!;
const codeOf = (form: Form, attributes = rubbish) => {
  const read = readAttributes(attributes, form);
  return 'refusal' in read ? [read.refusal.code, read.refusal.details['code']] : undefined;
};

describe('the answers to a service’s questions', () => {
  it('are lines for people, lists with and without brackets', () => {
    const both = { 'attribute[AMOUNT]': 'CART', 'attribute[KINDS][]': ['HOUSEHOLD', 'OTHER'] };
    expect(readAttributes(rubbish, both)).toEqual({
      lines: [
        '垃圾数量 How much rubbish：一车以内 Up to a cartload',
        '垃圾种类 What kinds：生活垃圾 Household、其他 Other',
      ],
    });
    expect(readAttributes(rubbish, { 'attribute[AMOUNT]': 'CART', 'attribute[KINDS]': ['OTHER'] })).toHaveProperty(
      'lines.length',
      2,
    );
  });

  it.each<[string, Form, string, string]>([
    ['a required one left out', {}, 'OPEN311.ATTRIBUTE_MISSING', 'AMOUNT'],
    ['a required one left empty', { 'attribute[AMOUNT]': '' }, 'OPEN311.ATTRIBUTE_MISSING', 'AMOUNT'],
    ['a value that is not on the list', { 'attribute[AMOUNT]': 'TON' }, 'OPEN311.ATTRIBUTE_INVALID', 'AMOUNT'],
    ['two values where one is asked', { 'attribute[AMOUNT]': ['BAG', 'CART'] }, 'OPEN311.ATTRIBUTE_INVALID', 'AMOUNT'],
  ])('are refused with %s', (_, form, code, attribute) => expect(codeOf(form)).toEqual([code, attribute]));

  it('may be left out where they are not required, are not asked where they only tell, and are checked for their type', () => {
    expect(readAttributes(burstMain, { 'attribute[DANGER]': 'x', 'attribute[NOBODYS]': 'x' })).toEqual({ lines: [] });
    expect(codeOf({ 'attribute[SINCE]': 'lately' }, burstMain)).toEqual(['OPEN311.ATTRIBUTE_INVALID', 'SINCE']);
    expect(codeOf({ 'attribute[SINCE]': '2026-10-09T08:00:00+08:00' }, burstMain)).toBeUndefined();
  });
});
