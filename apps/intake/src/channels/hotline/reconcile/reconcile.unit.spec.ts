import { describe, expect, it } from '@jest/globals';
import { reconcile } from './reconcile.js';

const kinds = ['RECEIVED', 'SIGNED', 'IN_PROGRESS'];
const callbacks = (...seqs: number[]) => seqs.map((seq) => ({ seq, kind: kinds[seq - 1]! }));
const ours = (orderNo: string, seqs: number[], unacknowledged = 0) => ({
  ...{ orderNo, state: 'OPEN' as const, callbacks: callbacks(...seqs), unacknowledged, parked: false },
});
const theirs = (orderNo: string, ...seqs: number[]) => ({
  ...{ orderNo, state: 'OPEN' as const, callbacks: callbacks(...seqs) },
});
const clean = { lost: [], doubled: [], outOfOrder: [], differing: [], unacknowledged: [] };

describe('reconciling a day', () => {
  it('finds nothing where both sides have the same', () =>
    expect(reconcile([ours('A', [1, 2]), ours('B', [])], [theirs('B'), theirs('A', 1, 2)])).toEqual({
      ...clean,
      ...{ orders: 2, reconciled: 2 },
    }));

  it('says who has lost an order, and a callback that was acknowledged', () =>
    expect(reconcile([ours('A', [1, 2]), ours('C', [1])], [theirs('A', 1), theirs('B', 1)])).toEqual({
      ...clean,
      ...{ orders: 3, reconciled: 0 },
      lost: [
        { orderNo: 'B', by: 'US' },
        { orderNo: 'C', by: 'HOTLINE' },
        { orderNo: 'A', by: 'HOTLINE', seq: 2 },
      ],
    }));

  it('takes another meaning under the same number for a loss', () =>
    expect(reconcile([ours('A', [1])], [{ ...theirs('A'), callbacks: [{ seq: 1, kind: 'CLOSED' }] }]).lost).toEqual([
      { orderNo: 'A', by: 'HOTLINE', seq: 1 },
    ]));

  it('finds what came twice and in the wrong order', () => {
    const { doubled, outOfOrder, reconciled } = reconcile([ours('A', [1, 2, 3])], [theirs('A', 1, 3, 2, 3)]);
    expect({ doubled, outOfOrder, reconciled }).toEqual({
      ...{ doubled: [{ orderNo: 'A', seq: 3 }], outOfOrder: [{ orderNo: 'A', seq: 2 }], reconciled: 0 },
    });
  });

  it('counts what is on its way, and holds against nobody what was taken and not acknowledged yet', () =>
    expect(reconcile([ours('A', [1], 2)], [theirs('A', 1, 2)])).toEqual({
      ...clean,
      ...{ orders: 1, reconciled: 1 },
      unacknowledged: [{ orderNo: 'A', seq: 2, waiting: 2, parked: false }],
    }));

  it('says that we have lost what the hotline has and was never owed', () =>
    expect(reconcile([ours('A', [1], 1)], [theirs('A', 1, 2, 3)])).toMatchObject({
      ...{ reconciled: 0, lost: [{ orderNo: 'A', by: 'US', seq: 3 }] },
    }));

  it('names what is done for one side only', () =>
    expect(reconcile([{ ...ours('A', [1]), state: 'COMPLETED' }], [theirs('A', 1)])).toEqual({
      ...clean,
      ...{ orders: 1, reconciled: 0 },
      differing: [{ orderNo: 'A', ours: 'COMPLETED', theirs: 'OPEN' }],
    }));
});
