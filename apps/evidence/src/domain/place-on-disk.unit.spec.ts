import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { placeOnDisk } from './place-on-disk.js';

describe('the place of a file on disk', () => {
  it('is below two directories named by the random end of its id', () => {
    const id = '0192f7a0-5555-7000-8000-0000000012ab';
    expect(placeOnDisk(id, 'full')).toEqual(['ab', '12', id]);
    expect(placeOnDisk(id, 'thumbnail')).toEqual(['ab', '12', `${id}.thumbnail`]);
  });

  it('spreads files of the same moment', () =>
    expect(new Set(Array.from({ length: 1_000 }, () => placeOnDisk(newId(), 'full')[0])).size).toBeGreaterThan(200));
});
