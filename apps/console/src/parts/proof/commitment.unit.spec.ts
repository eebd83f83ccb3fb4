import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isCommitted } from './commitment.js';

const salt = randomBytes(16);
const words = '电话核实具体位置';
const commitment = createHash('sha256').update(salt).update(words).digest('base64url');
const told = salt.toString('base64url');

describe('what an entry commits to', () => {
  it('is these words and no others, under this salt and no other', async () => {
    expect(await isCommitted(commitment, told, words)).toBe(true);
    expect(await isCommitted(commitment, told, `${words}。`)).toBe(false);
    expect(await isCommitted(commitment, randomBytes(16).toString('base64url'), words)).toBe(false);
    expect(await isCommitted(commitment, 'no salt!', words)).toBe(false);
  });
});
