import { describe, expect, it } from '@jest/globals';
import { emptyCall, isComplete, isRepeat, isWholeNumber } from './call.js';

const call = { ...emptyCall(), name: '张三', phone: '13800001234', text: '路灯不亮', address: '新华路 1 号' };
const place = { lng: 113.1, lat: 27.8 };

describe('a call', () => {
  it('is complete with who, what and where', () => {
    expect(isComplete(call, place)).toBe(true);
    expect(isComplete(call, undefined)).toBe(false);
    expect(isComplete({ ...call, address: ' ' }, place)).toBe(false);
  });

  it('about something known needs no place', () => {
    expect(isRepeat({ ...call, address: '' })).toBe(true);
    expect(isRepeat({ ...call, text: '' })).toBe(false);
  });

  it.each([
    ['13800001234', true],
    ['0731-2233445', true],
    ['+86 138 0000 1234', true],
    ['138', false],
    ['张三', false],
  ])('is searched for by a whole number: %s', (phone, is) => expect(isWholeNumber(phone)).toBe(is));
});
