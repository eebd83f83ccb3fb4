import { describe, expect, it } from '@jest/globals';
import { eventDefinitions, type EventType } from '#contracts';
import { eventLike, story } from '#testing';
import fc from 'fast-check';
import { whatAnEntryTells } from './what-an-entry-tells.js';

const told = (event: unknown) => whatAnEntryTells(Buffer.from(JSON.stringify(event)));
const incident = '0192f7a0-1111-7000-8000-000000000001';

describe('what an entry tells', () => {
  it.each(Object.keys(eventDefinitions) as EventType[])('of %s: which event, whose, when', (type) => {
    const { event, bytes } = eventLike(type);
    expect(whatAnEntryTells(bytes)).toMatchObject({
      eventId: event.id,
      type,
      actor: event.actor,
      actorUnit: event.actorunit ?? null,
      time: event.time,
    });
  });

  it('names the incident of a step, and of what was refused or read about it', () => {
    const [step] = story(incident).step('incident.reported.v1').events;
    expect(whatAnEntryTells(step!.bytes)).toMatchObject({ incidentId: incident, incidentVersion: 1 });
    const { bytes } = eventLike('audit.command-refused.v1', { data: { incidentId: incident } });
    expect(whatAnEntryTells(bytes)).toMatchObject({ incidentId: incident, incidentVersion: null });
    expect(whatAnEntryTells(eventLike('audit.signed-in.v1').bytes).incidentId).toBeNull();
  });

  it('finds an event of a version that nobody knows yet', () => {
    expect(told({ type: 'incident.flown.v7', subject: incident, tilt: 3 })).toMatchObject({
      type: 'incident.flown.v7',
      incidentId: incident,
      actor: null,
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('{"id":')],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a byte order mark', Buffer.from('\ufeff{"id":"x"}')],
    ['null', Buffer.from('null')],
    ['a list', Buffer.from('[1]')],
  ])('tells nothing of %s', (_, bytes) => {
    expect(Object.values(whatAnEntryTells(bytes))).toEqual(Array(7).fill(null));
  });

  it.each([
    ['U+0000', { actor: 'a\0b' }],
    ['half a character', { actor: '\ud800' }],
    ['more than an index holds', { type: 'x'.repeat(101), id: 'y'.repeat(1_000_000) }],
    ['a version beyond counting', { incidentversion: 2 ** 31 }],
    ['a year before years', { time: '0000-01-01T00:00:00.000Z' }],
    ['a month that is none', { time: '2026-13-01T00:00:00.000Z' }],
    ['an incident that is none', { type: 'incident.closed.v1', subject: '../etc' }],
  ])('leaves out %s', (_, event) => {
    expect(Object.values({ ...told(event), type: null })).toEqual(Array(7).fill(null));
  });

  it('throws for no bytes whatever', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void whatAnEntryTells(bytes)));
    fc.assert(fc.property(fc.json(), (json) => void whatAnEntryTells(Buffer.from(json))));
  });
});
