import { expect, it } from '@jest/globals';
import { listed, unit } from '../tasks/listed.spec.js';
import { type Task, taskOf } from '../tasks/task.js';
import { OneByOne, type Outcome } from './one-by-one.js';

const task = (incidentId: string, incidentVersion = 3): Task =>
  taskOf(listed({ incidentId, incidentVersion, stage: 'DISPATCHED' }), new Set([unit]))!;

function anew(failing: ReadonlySet<string>) {
  const sent: string[] = [];
  let outcomes: ReadonlyMap<string, Outcome> = new Map();
  let keys = 0;
  const send = async ({ incident: { incidentId } }: Task, key: string) => {
    sent.push(`${incidentId} ${key}`);
    if (failing.has(incidentId)) throw new Error(incidentId);
  };
  const many = new OneByOne(
    send,
    (now) => (outcomes = now),
    () => `key-${++keys}`,
  );
  const states = () => Object.fromEntries([...outcomes].map(([id, { state }]) => [id, state]));
  return { many, sent, states };
}

it('each has a result of its own; what failed is sent again under its key, what is done is not', async () => {
  const failing = new Set(['b']);
  const { many, sent, states } = anew(failing);
  await many.run([task('a'), task('b'), task('c')]);
  expect(states()).toEqual({ a: 'done', b: 'failed', c: 'done' });
  failing.clear();
  await many.run([task('a'), task('b'), task('c')]);
  expect(states()).toEqual({ a: 'done', b: 'done', c: 'done' });
  expect(sent).toEqual(['a key-1', 'b key-2', 'c key-3', 'b key-2']);
});

it('what has gone on meanwhile is another request', async () => {
  const { many, sent } = anew(new Set(['a']));
  await many.run([task('a', 3)]);
  await many.run([task('a', 4)]);
  expect(sent).toEqual(['a key-1', 'a key-2']);
});

it('stops when it is told to, after the one that is on its way', async () => {
  const { many, sent, states } = anew(new Set());
  const running = many.run([task('a'), task('b')]);
  many.stop();
  await running;
  expect([sent, states()]).toEqual([['a key-1'], { a: 'done', b: 'waiting' }]);
});
