import { expect, it } from '@jest/globals';
import { clock, listed, unit } from './listed.spec.js';
import { TaskStore } from './task-store.js';

const due = (incidentId: string, dueAt: string, incidentVersion = 4) =>
  listed({ incidentId, incidentVersion, openClocks: [clock('HANDLING', dueAt)] });
const [eight, nine, ten] = ['08', '09', '10'].map((hour) => `2026-10-10T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];
const store = () => new TaskStore(() => new Set([unit]));
const ids = (of: TaskStore) => of.inOrder().map(({ incident }) => incident.incidentId);

it('keeps the desk’s tasks by remaining time, and lets go of what leaves it', () => {
  const desk = store();
  desk.take([due('a', nine), due('b', eight), listed({ incidentId: 'c', leadUnit: 'D430211-parks' })]);
  expect(ids(desk)).toEqual(['b', 'a']);
  desk.take([due('b', ten, 5), { ...due('a', nine, 5), stage: 'INSPECTING' }]);
  expect(ids(desk)).toEqual(['b']);
  desk.take([{ incidentId: 'b', removed: true }]);
  expect(ids(desk)).toEqual([]);
});

it('is not set back by what it has seen before', () => {
  const desk = store();
  desk.take([due('a', ten, 6), due('a', eight, 5)]);
  expect(desk.get('a')?.due).toBe(Date.parse(ten));
});

it('forgets what a new load does not show, and keeps what came meanwhile', () => {
  const desk = store();
  desk.take([due('gone', eight), due('stays', nine)]);
  desk.beginLoading();
  desk.take([due('came', ten)]);
  desk.take([due('stays', nine)]);
  expect(ids(desk)).toEqual(['gone', 'stays', 'came']);
  desk.endLoading();
  expect(ids(desk)).toEqual(['stays', 'came']);
});
