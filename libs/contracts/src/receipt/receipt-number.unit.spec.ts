import { describe, expect, it } from '@jest/globals';
import { uuid } from '../incident/parts.js';
import { eventIdOf, newReceiptNumber, readReceiptNumber } from './receipt-number.js';

describe('a receipt number', () => {
  it('is in groups, of characters that nobody mistakes, and never the same', () => {
    const numbers = Array.from({ length: 1_000 }, newReceiptNumber);
    for (const number of numbers) {
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
      expect(readReceiptNumber(number)).toBe(number);
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(numbers.join('').replaceAll('-', '')).size).toBe(32);
  });

  it.each([
    ['in small letters without hyphens', '7k3q0a1b2c3d4e5f6g7h'],
    ['with spaces', ' 7K3Q 0A1B 2C3D 4E5F 6G7H\n'],
    ['with letters for digits', '7K3Q-OAIB-2C3D-4E5F-6G7H'],
    ['with other letters for digits', '7k3q-oalb-2c3d-4e5f-6g7h'],
    ['as a Chinese keyboard types it', '７Ｋ３Ｑ－０Ａ１Ｂ　２Ｃ３Ｄ—４Ｅ５Ｆ–６Ｇ７Ｈ'],
  ])('is read %s', (_, typed) => expect(readReceiptNumber(typed)).toBe('7K3Q-0A1B-2C3D-4E5F-6G7H'));

  it.each(['', '7K3Q', '7K3Q-0A1B-2C3D-4E5F-6G7U', '7K3Q-0A1B-2C3D-4E5F-6G7H-0', '7'.repeat(1e6)])(
    'is not %.40s',
    (typed) => expect(readReceiptNumber(typed)).toBeUndefined(),
  );

  it('makes the id of its event: the first half of its SHA-256, as a UUID', () => {
    // printf %s 7K3Q-0A1B-2C3D-4E5F-6G7H | sha256sum: 88880e06 8989 bcdd 289f 0c7e526e59c4 …
    const id = eventIdOf('7K3Q-0A1B-2C3D-4E5F-6G7H');
    expect(id).toBe('88880e06-8989-8cdd-a89f-0c7e526e59c4');
    expect(uuid.parse(id)).toBe(id);
  });
});
