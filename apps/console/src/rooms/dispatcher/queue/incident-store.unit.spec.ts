import { beforeEach, describe, expect, it } from '@jest/globals';
import { clock, incident, minutes, noon } from './incident.spec.js';
import { IncidentStore } from './incident-store.js';
import type { QueueName } from './queues.js';

let now: number;
let store: IncidentStore;

beforeEach(() => {
  now = noon;
  store = new IncidentStore(() => now);
});

const queuesWith = (id: string) =>
  (['to-register', 'to-dispatch', 'to-rule-on', 'due-soon', 'overdue', 'open'] satisfies QueueName[]).filter((queue) =>
    store.ids(queue).includes(id),
  );

describe('the store of open incidents', () => {
  it('has each in the queues it stands in', () => {
    store.take([
      incident('a'),
      incident('b', { stage: 'REGISTERED' }),
      incident('c', { stage: 'RETURN_REQUESTED' }),
      incident('d', {
        stage: 'HANDLING',
        pendingRequest: { for: 'SUSPENSION', askedAt: minutes(0), reviewOn: '2026-10-12' },
      }),
      incident('e', { stage: 'HANDLING', openClocks: [clock(-90, 10)] }),
      incident('f', { stage: 'HANDLING', openClocks: [clock(-90, -1)] }),
    ]);
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(queuesWith)).toEqual([
      ['to-register', 'open'],
      ['to-dispatch', 'open'],
      ['to-rule-on', 'open'],
      ['to-rule-on', 'open'],
      ['due-soon', 'open'],
      ['overdue', 'open'],
    ]);
  });

  it('puts the urgent first, then what is due first, then what was reported first', () => {
    store.take([
      incident('late', { openClocks: [clock(0, 90)] }),
      incident('never', { openClocks: [] }),
      incident('soon', { openClocks: [clock(0, 30)] }),
      incident('same', { openClocks: [clock(0, 30)], reportedAt: minutes(-1) }),
      incident('urgent', { urgent: true, openClocks: [clock(0, 100)] }),
    ]);
    expect(store.ids('to-register')).toEqual(['urgent', 'same', 'soon', 'late', 'never']);
  });

  it('moves what has changed, and forgets what is over or out of sight', () => {
    store.take([incident('a'), incident('b'), incident('c')]);
    store.take([
      incident('a', { incidentVersion: 2, stage: 'REGISTERED' }),
      incident('b', { incidentVersion: 2, stage: 'REJECTED' }),
      { incidentId: 'c', removed: true },
    ]);
    expect(queuesWith('a')).toEqual(['to-dispatch', 'open']);
    expect([...store.all()].map(({ incidentId }) => incidentId)).toEqual(['a']);
  });

  it('takes the last of a batch, no older state, and facts of the same version', () => {
    store.take([
      incident('a', { incidentVersion: 2, urges: 0 }),
      incident('a', { incidentVersion: 3, stage: 'REGISTERED' }),
    ]);
    store.take([incident('a', { incidentVersion: 2 })]);
    expect(store.get('a')?.stage).toBe('REGISTERED');
    store.take([incident('a', { incidentVersion: 3, stage: 'REGISTERED', urges: 4 })]);
    expect(store.get('a')?.urges).toBe(4);
    expect(store.ids('open')).toEqual(['a']);
  });

  it('notices that time has passed', () => {
    store.take([incident('a', { openClocks: [clock(0, 60)] })]);
    expect(store.tick()).toBe(false);
    now += 50 * 60_000;
    expect(store.tick()).toBe(true);
    expect(queuesWith('a')).toEqual(['to-register', 'due-soon', 'open']);
    now += 11 * 60_000;
    store.tick();
    expect(queuesWith('a')).toEqual(['to-register', 'overdue', 'open']);
  });

  it('is loaded anew without losing what stays, and without keeping what is gone', () => {
    store.take([incident('stays'), incident('gone')]);
    store.beginLoading();
    store.take([incident('stays'), incident('new')]);
    expect(store.count('open')).toBe(3);
    store.endLoading();
    expect([...store.ids('open')].sort()).toEqual(['new', 'stays']);
  });

  it('holds ten thousand in order through thousands of changes', () => {
    const due = (nth: number) => [clock(0, ((nth * 7919) % 5_000) + 1)];
    const many = Array.from({ length: 10_000 }, (_, nth) =>
      incident(`i${nth}`, { openClocks: due(nth), stage: 'HANDLING' }),
    );
    store.take(many);
    for (let nth = 0; nth < 3_000; nth++) {
      store.take([
        incident(`i${(nth * 31) % 10_000}`, { incidentVersion: 2, stage: 'HANDLING', openClocks: due(nth + 1) }),
      ]);
    }
    const dues = store.ids('open').map((id) => Date.parse(store.get(id)!.nextDueAt!));
    expect(dues).toHaveLength(10_000);
    expect(dues).toEqual([...dues].sort((one, other) => one - other));
  });
});
