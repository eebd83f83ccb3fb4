import { expect, it } from '@jest/globals';
import { Batched } from './batched.js';

const upperCase = (calls: string[][], atMost?: number) =>
  new Batched<string>(async (ids) => {
    calls.push(ids);
    return new Map(ids.filter((id) => id !== 'unknown').map((id) => [id, id.toUpperCase()]));
  }, atMost);

it('asks once for all that is wanted at a time, and never again for what it knows', async () => {
  const calls: string[][] = [];
  const names = upperCase(calls);
  expect(await Promise.all(['a', 'b', 'a', 'unknown'].map((id) => names.find(id)))).toEqual(['A', 'B', 'A', undefined]);
  expect(await names.find('b')).toBe('B');
  expect(calls).toEqual([['a', 'b', 'unknown']]);
});

it('asks in several calls when one would be too large', async () => {
  const calls: string[][] = [];
  const names = upperCase(calls, 2);
  await Promise.all(['a', 'b', 'c'].map((id) => names.find(id)));
  expect(calls).toEqual([['a', 'b'], ['c']]);
});

it('asks again for what failed', async () => {
  let fails = true;
  const names = new Batched<string>(async (ids) => {
    if (fails) throw new Error('away');
    return new Map(ids.map((id) => [id, id]));
  });
  await expect(names.find('a')).rejects.toThrow('away');
  fails = false;
  expect(await names.find('a')).toBe('a');
});
