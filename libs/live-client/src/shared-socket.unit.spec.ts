import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Hearing, SocketListener } from './live-socket.js';
import { SharedSocket } from './shared-socket.js';

interface Opened {
  readonly hearing: Hearing;
  readonly says: SocketListener;
  isClosed: boolean;
}

let opened: Opened[];
let access: { baseUrl: string; token: () => Promise<string>; actingPost?: string };
let shared: SharedSocket;
beforeEach(() => {
  opened = [];
  access = { baseUrl: '', token: () => Promise.resolve('') };
  shared = new SharedSocket(access, (says, hearing = {}) => {
    const one: Opened = { hearing, says, isClosed: false };
    opened.push(one);
    return {
      close: () => {
        one.isClosed = true;
        says.connected(false);
      },
    };
  });
});

const settled = () => Promise.resolve();
const last = () => opened.at(-1)!;
const closed = () => opened.map(({ isClosed }) => isClosed);

function listening() {
  const heard: string[] = [];
  const listener: SocketListener = {
    connected: (live) => heard.push(live ? 'connected' : 'cut off'),
    hinted: (hints) => heard.push(`${hints.length} hints`),
    scopeChanged: () => heard.push('scope'),
    inboxChanged: () => heard.push('inbox'),
  };
  return { listener, heard };
}
const inboxOnly = { inboxOnly: true };

describe('the socket of a page', () => {
  it('is one, and hears of incidents while a room shows some', async () => {
    const [inbox, room] = [listening(), listening()];
    shared.open(inbox.listener, inboxOnly);
    await settled();
    expect(last().hearing).toEqual(inboxOnly);
    const opening = shared.open(room.listener);
    await settled();
    expect([last().hearing, closed()]).toEqual([{ inboxOnly: false }, [true, false]]);
    last().says.connected(true);
    last().says.hinted([{ incidentId: 'a', incidentVersion: 1 }]);
    last().says.inboxChanged();
    for (const { heard } of [inbox, room]) expect(heard.slice(-3)).toEqual(['connected', '1 hints', 'inbox']);

    opening.close();
    await settled();
    expect([last().hearing, closed()]).toEqual([inboxOnly, [true, true, false]]);
    last().says.connected(true);
    expect(room.heard.at(-1)).toBe('inbox');
  });

  it('stays open where one room goes and another comes, and tells the newcomer that it is', async () => {
    const [one, other] = [listening(), listening()];
    const opening = shared.open(one.listener);
    await settled();
    last().says.connected(true);
    opening.close();
    shared.open(other.listener);
    await settled();
    expect([opened.length, other.heard]).toEqual([1, ['connected']]);
  });

  it('is opened anew under another post, but not for an inbox, which is a person’s', async () => {
    const opening = shared.open(listening().listener);
    shared.open(listening().listener, inboxOnly);
    await settled();
    opening.close();
    access.actingPost = 'another';
    shared.open(listening().listener);
    await settled();
    expect(closed()).toEqual([true, false]);
  });

  it('is closed when nobody listens any more', async () => {
    const opening = shared.open(listening().listener);
    await settled();
    opening.close();
    await settled();
    expect(closed()).toEqual([true]);
  });
});
