import { describe, expect, it } from '@jest/globals';
import { clusterAt, clustersOf, type Marked } from './clusters.js';

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

  it('are found where their disc is, the nearest first, whatever the zoom', () => {
    const clusters = clustersOf([mark('a', 10, 10), mark('b', 70, 10)], 1);
    const at = (x: number, y: number, resolution = 1) => clusterAt(clusters, { x, y }, resolution)?.id;
    expect([at(10, 10), at(23, 10), at(25, 10), at(70, 23)]).toEqual(['a', 'a', undefined, 'b']);
    // Seen from further away a disc covers more ground, and the nearer is meant.
    expect([at(38, 10, 3), at(42, 10, 3), at(10, 53, 3)]).toEqual(['a', 'b', undefined]);
  });

  it('hold all of ten thousand', () => {
    const marks = Array.from({ length: 10_000 }, (_, nth) => mark(`${nth}`, (nth * 37) % 9_000, (nth * 91) % 7_000));
    expect(clustersOf(marks, 5).reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });
});
