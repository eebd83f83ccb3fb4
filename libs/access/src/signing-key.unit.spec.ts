import { describe, expect, it } from '@jest/globals';
import { keySettlesIn } from './remote-keys.js';
import { decideSigning } from './signing-key.js';

const at = new Date('2026-10-09T12:00:00Z');
const aged = (ms: number) => ({ createdAt: new Date(at.getTime() - ms) });

describe('the key to sign with', () => {
  it('is the newest that everybody can have by now', () => {
    const [fresh, settled, old] = [aged(keySettlesIn - 1), aged(keySettlesIn), aged(3_600_000)];
    expect(decideSigning([fresh, settled, old], at)).toBe(settled);
    expect(decideSigning([fresh, old], at)).toBe(old);
  });

  it('is the first one, however new', () => {
    const first = aged(0);
    expect(decideSigning([first], at)).toBe(first);
  });
});
