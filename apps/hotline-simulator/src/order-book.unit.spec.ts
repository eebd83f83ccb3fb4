import { beforeEach, describe, expect, it } from '@jest/globals';
import { OrderBook } from './order-book.js';

const callback = (seq: number, kind: string, order_no = 'ZZ-0001') => ({ order_no, seq, kind, detail: {} });
let book: OrderBook;

beforeEach(() => {
  book = new OrderBook();
  book.open({ order_no: 'ZZ-0001', dispatched_at: '2026-10-09T23:30:00+08:00' });
});

describe('the book of orders', () => {
  it('takes callbacks in their order, and knows one that comes again', () => {
    expect(
      [callback(1, 'RECEIVED'), callback(1, 'RECEIVED'), callback(2, 'SIGNED')].map((c) => book.receive(c)),
    ).toEqual(['TAKEN', 'KNOWN', 'TAKEN']);
    expect(book.report()).toMatchObject({ callbacks: 2, doubled: 0, outOfOrder: 0, unknown: 0 });
  });

  it('counts what is missing before, what has another meaning now, and what it never ordered', () => {
    book.receive(callback(1, 'RECEIVED'));
    expect(book.receive(callback(3, 'IN_PROGRESS'))).toBe('OUT_OF_ORDER');
    expect(book.receive(callback(1, 'SIGNED'))).toBe('DOUBLED');
    expect(book.receive(callback(1, 'RECEIVED', 'ZZ-0002'))).toBe('UNKNOWN_ORDER');
    expect(book.report()).toMatchObject({ callbacks: 1, doubled: 1, outOfOrder: 1, unknown: 1 });
  });

  it('takes callbacks of what somebody else plays, and reports only on what it sent itself', () => {
    const theirs = { order_no: 'RPL-1', dispatched_at: '2026-10-09T23:00:00+08:00' };
    book.book(theirs);
    expect(book.receive(callback(1, 'RECEIVED', 'RPL-1'))).toBe('TAKEN');
    book.book(theirs);
    expect(book.receive(callback(2, 'SIGNED', 'RPL-1'))).toBe('TAKEN');
    expect(book.report()).toMatchObject({ orders: 1, callbacks: 0, unknown: 0 });
    expect(book.list('2026-10-09')).toMatchObject({ orders: [{ order_no: 'ZZ-0001' }, { order_no: 'RPL-1' }] });
  });

  it('lists a day by the clock of the county', () => {
    expect(book.list('2026-10-09')).toMatchObject({ orders: [{ order_no: 'ZZ-0001', state: 'OPEN' }] });
    expect(book.list('2026-10-10')).toEqual({ orders: [] });
  });
});
