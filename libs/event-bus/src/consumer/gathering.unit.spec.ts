import { describe, expect, it } from '@jest/globals';
import type { ConsumedMessage } from './consumed-message.js';
import { Gathering } from './gathering.js';

const message = (partition: number, offset: number): ConsumedMessage => ({
  topic: 'incident.events.v1',
  partition,
  offset: String(offset),
  key: null,
  value: Buffer.alloc(0),
});
const from = (partition: number, ...offsets: number[]) => offsets.map((offset) => message(partition, offset));
const told = (messages: readonly ConsumedMessage[]) =>
  messages.map(({ partition, offset }) => `${partition}/${offset}`);

describe('what several partitions bring at once', () => {
  it('is processed together, each in its order', async () => {
    const together: string[][] = [];
    const gathering = new Gathering((messages) => Promise.resolve(void together.push(told(messages))), 100);
    await Promise.all([gathering.add(from(1, 1, 2)), gathering.add(from(2, 7)), gathering.add(from(3, 4))]);
    expect(together).toEqual([['1/1', '1/2', '2/7', '3/4']]);
  });

  it('waits while others are processed, and then goes together', async () => {
    const together: string[][] = [];
    let later: Promise<void[]> | undefined;
    const gathering = new Gathering((messages) => {
      together.push(told(messages));
      later ??= Promise.all([gathering.add(from(2, 1)), gathering.add(from(3, 1))]);
      return Promise.resolve();
    }, 100);
    await gathering.add(from(1, 1));
    await later;
    expect(together).toEqual([['1/1'], ['2/1', '3/1']]);
  });

  it('is cut where it would be too much for one transaction, but never within a partition', async () => {
    const together: string[][] = [];
    const gathering = new Gathering((messages) => Promise.resolve(void together.push(told(messages))), 3);
    await Promise.all([gathering.add(from(1, 1, 2, 3, 4)), gathering.add(from(2, 1, 2)), gathering.add(from(3, 1))]);
    expect(together).toEqual([
      ['1/1', '1/2', '1/3', '1/4'],
      ['2/1', '2/2', '3/1'],
    ]);
  });

  it('goes by itself when it fails together: the one that fails keeps no other', async () => {
    const done: string[][] = [];
    const gathering = new Gathering((messages) => {
      if (messages.some(({ partition }) => partition === 2)) return Promise.reject(new Error('no catalogue yet'));
      return Promise.resolve(void done.push(told(messages)));
    }, 100);
    const [one, two, three] = await Promise.allSettled([
      gathering.add(from(1, 1)),
      gathering.add(from(2, 1)),
      gathering.add(from(3, 1)),
    ]);
    expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual([['1/1'], ['3/1']]);
  });
});
