import { describe, expect, it } from '@jest/globals';
import { clustersOf, type Marked } from './clusters.js';

const mark = (id: string, x: number, y: number, weight: Marked['weight'] = 'usual'): Marked => ({ id, x, y, weight });

describe('marks on the map', () => {
  it('are drawn as one where they would cover each other', () => {
    const clusters = clustersOf([mark('a', 1, 1), mark('b', 3, 5, 'urgent'), mark('c', 500, 1, 'overdue')], 1);
    expect(clusters).toEqual([
      { key: '0 0', count: 2, id: null, first: 'a', x: 2, y: 3, urgent: 1, overdue: 0 },
      { key: '8 0', count: 1, id: 'c', first: 'c', x: 500, y: 1, urgent: 0, overdue: 1 },
    ]);
  });

  it('come apart as one looks closer', () => {
    const marks = [mark('a', 1, 1), mark('b', 30, 1)];
    expect(clustersOf(marks, 1)).toHaveLength(1);
    expect(clustersOf(marks, 0.2)).toHaveLength(2);
  });

  it('hold all of ten thousand', () => {
    const marks = Array.from({ length: 10_000 }, (_, nth) => mark(`${nth}`, (nth * 37) % 9_000, (nth * 91) % 7_000));
    expect(clustersOf(marks, 5).reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });
});
