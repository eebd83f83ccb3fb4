import { describe, expect, it } from '@jest/globals';
import { SteadyOrder } from './steady-order.js';

const showing = (...ids: string[]) => {
  const steady = new SteadyOrder();
  steady.follow(ids);
  return steady;
};
const idsOf = ({ rows }: SteadyOrder) =>
  rows.map(({ incidentId, hasLeft }) => (hasLeft ? `(${incidentId})` : incidentId));

describe('a queue on the screen', () => {
  it('follows while nobody points at it', () => {
    const steady = showing('a', 'b');
    steady.follow(['c', 'a']);
    expect(idsOf(steady)).toEqual(['c', 'a']);
    expect(steady.arrivals).toEqual([]);
  });

  it('moves nothing while somebody does: new ones are counted, those that left stay as a gap', () => {
    const steady = showing('a', 'b', 'c');
    steady.hold();
    steady.follow(['new', 'c', 'a']);
    expect(idsOf(steady)).toEqual(['a', '(b)', 'c']);
    expect(steady.arrivals).toEqual(['new']);
  });

  it('is up to date as soon as they let go', () => {
    const steady = showing('a', 'b');
    steady.hold();
    steady.follow(['c', 'a']);
    steady.release();
    expect(idsOf(steady)).toEqual(['c', 'a']);
  });

  it('shows the new ones to whoever asks for them, and goes on holding', () => {
    const steady = showing('a');
    steady.hold();
    steady.follow(['b', 'a']);
    steady.showAll();
    expect(idsOf(steady)).toEqual(['b', 'a']);
    steady.follow(['c', 'b', 'a']);
    expect(idsOf(steady)).toEqual(['b', 'a']);
    expect(steady.arrivals).toEqual(['c']);
  });

  it('takes back one that left and came again', () => {
    const steady = showing('a', 'b');
    steady.hold();
    steady.follow(['b']);
    steady.follow(['b', 'a']);
    expect(idsOf(steady)).toEqual(['a', 'b']);
    expect(steady.arrivals).toEqual([]);
  });

  it('fills an empty list at once', () => {
    const steady = showing();
    steady.hold();
    steady.follow(['a']);
    expect(idsOf(steady)).toEqual(['a']);
  });

  it('says when there is something to draw', () => {
    const steady = showing('a');
    const { revision } = steady;
    steady.follow(steady.rows.length === 1 ? ['a', 'b'] : []);
    expect(steady.revision).toBeGreaterThan(revision);
  });
});
