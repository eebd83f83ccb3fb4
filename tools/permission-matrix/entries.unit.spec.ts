import { describe, expect, it } from '@jest/globals';
import { Permission } from '#access';
import type { EventType } from '#contracts';
import type { Endpoint } from '#endpoint';
import type { Answer, TestDatabase, TestPerson } from '#testing';
import { entriesMissing, type Writes } from './entries.spec.js';

class OneController {
  @Permission('incident.dispatch')
  dispatch(): void {}

  @Permission('incident.view')
  read(): void {}

  @Permission('session.own')
  signOut(): void {}
}

const endpoint = (name: 'dispatch' | 'read' | 'signOut', method: 'GET' | 'POST' = 'POST'): Endpoint => ({
  ...{ id: `One.${name}`, method, path: `/${name}`, controller: OneController, inside: false },
  handler: (OneController.prototype as unknown as Record<string, object>)[name]!,
});

/** A service that leaves what the test says in its outbox, of what it does and of what it refuses. */
function leaving({ done, refused }: { done?: EventType; refused?: EventType }) {
  const outbox: { type: string; actor: string; correlationid: string }[] = [];
  let requests = 0;
  const answer = (status: number, type: EventType | undefined, actor: string): Promise<Answer> => {
    const correlationid = `request-${++requests}`;
    if (type) outbox.push({ type, actor, correlationid });
    return Promise.resolve({ status, body: {}, headers: new Headers({ 'x-correlation-id': correlationid }) });
  };
  const database = {
    query: (_: string, [correlationid]: unknown[]) =>
      Promise.resolve(outbox.filter((event) => event.correlationid === correlationid).map((event) => ({ event }))),
  } as unknown as TestDatabase;
  const ask = (as: TestPerson | undefined) => answer(403, refused, as?.person ?? 'nobody');
  const write = () => answer(201, done, 'somebody');
  const missing = (endpoints: Endpoint[], writes: Writes) =>
    entriesMissing({ database }, endpoints, { writes, probes: { 'One.dispatch': { ask }, 'One.signOut': { ask } } });
  return { missing, write, refusing: () => answer(409, 'audit.command-refused.v1', 'somebody') };
}

describe('going through what writes', () => {
  const well = { done: 'incident.dispatched.v1', refused: 'audit.command-refused.v1' } as const;

  it('finds nothing where each leaves an entry', async () => {
    const { missing, write } = leaving(well);
    expect(await missing([endpoint('dispatch'), endpoint('read', 'GET')], { 'One.dispatch': write })).toEqual([]);
  });

  it('names what leaves none when it is done, and when it is refused', async () => {
    const { missing, write } = leaving({});
    expect(await missing([endpoint('dispatch')], { 'One.dispatch': write })).toEqual([
      'One.dispatch leaves no entry when it is done',
      'One.dispatch leaves no entry when it is refused',
    ]);
  });

  it('takes no entry on a topic that the trail does not record', async () => {
    const { missing, write } = leaving({ ...well, done: 'trail.checkpoint-published.v1' });
    expect(await missing([endpoint('dispatch')], { 'One.dispatch': write })).toEqual([
      'One.dispatch leaves no entry when it is done',
    ]);
  });

  it('sees that it was refused and not done', async () => {
    const { missing, refusing } = leaving(well);
    expect(await missing([endpoint('dispatch')], { 'One.dispatch': refusing })).toEqual([
      'One.dispatch was not done: 409 {}',
    ]);
  });

  it('has every endpoint that writes, and nothing else', async () => {
    const { missing, write } = leaving(well);
    expect(await missing([endpoint('dispatch')], { 'One.other': write })).toEqual([
      'One.dispatch is not gone through',
      'One.other is gone through and no endpoint that writes',
    ]);
  });

  it('leaves out what says why it leaves none, and what nobody who is signed in is refused', async () => {
    const { missing } = leaving({});
    expect(await missing([endpoint('signOut')], { 'One.signOut': { leavesNone: 'a reason' } })).toEqual([]);
  });
});
