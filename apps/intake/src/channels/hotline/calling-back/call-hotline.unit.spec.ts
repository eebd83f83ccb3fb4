import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './call-hotline.js';
import { waitAfter } from './due-callbacks.js';

describe('an answer to a callback', () => {
  it.each([200, 201, 204])('%i acknowledges it', (status) => expect(outcomeOf(status)).toEqual({ acknowledged: true }));

  it.each([408, 429, 500, 502, 503, 302])('%i asks for another attempt', (status) =>
    expect(outcomeOf(status)).toEqual({ failure: `HTTP ${status}`, isFinal: false }),
  );

  it.each([400, 401, 404, 409, 422])('%i refuses it for good', (status) =>
    expect(outcomeOf(status)).toEqual({ failure: `HTTP ${status}`, isFinal: true }),
  );
});

it('waits twice as long after each attempt in vain, up to ten minutes', () =>
  expect([1, 2, 3, 10, 11, 40].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000]));
