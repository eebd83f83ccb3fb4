import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalBytes } from './envelope/canonical-bytes.js';
import { readEvent } from './envelope/read-event.js';
import { eventDefinitions, type EventType } from './events.js';
import { goldenEvent } from './fixtures.js';
import { routes, topics } from './topics.js';

const types = Object.keys(eventDefinitions) as EventType[];
const digests = JSON.parse(readFileSync(new URL('./fixtures/digests.json', import.meta.url), 'utf8'));

describe('golden events', () => {
  it('are there for every event and for nothing else', () => {
    const files = readdirSync(new URL('./fixtures', import.meta.url)).filter((name) => name !== 'digests.json');
    expect(files.sort()).toEqual(types.map((type) => `${type}.json`).sort());
  });

  it.each(types)('%s reads by its schema and keeps its very bytes', (type) => {
    const bytes = canonicalBytes(goldenEvent(type));
    expect(readEvent(bytes)).toEqual({ event: goldenEvent(type) });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digests[type]);
  });

  it.each(types)('%s is refused with a field too many', (type) => {
    const event = goldenEvent(type);
    const bytes = Buffer.from(JSON.stringify({ ...event, data: { ...event.data, smuggled: 1 } }));
    expect(readEvent(bytes)).toMatchObject({ unreadable: { reason: 'BAD_DATA' } });
  });
});

describe('a call-back', () => {
  const golden = goldenEvent('incident.surveyed.v1');
  const unreached = { reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED' };

  it.each([
    ['that reached nobody is never satisfied', { ...unreached, satisfaction: 'SATISFIED' }],
    ['that reached nobody has no resolution', { ...unreached, resolution: 'RESOLVED' }],
    ['that reached somebody has one', { resolution: null }],
  ])('%s', (_, data) =>
    expect(readEvent(Buffer.from(JSON.stringify({ ...golden, data: { ...golden.data, ...data } })))).toMatchObject({
      unreadable: { reason: 'BAD_DATA' },
    }),
  );
});

describe('bytes that are no event of ours', () => {
  const inCapitals = goldenEvent('incident.closed.v1').subject.toUpperCase();

  it.each([
    ['NOT_JSON', '{'],
    ['BAD_ENVELOPE', '[]'],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), id: 'x' })],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), phone: '13800001234' })],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), incidentversion: 4e9 })],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), incidentversion: undefined })],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), subject: 'no incident' })],
    ['BAD_ENVELOPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), subject: inCapitals })],
    ['UNKNOWN_TYPE', JSON.stringify({ ...goldenEvent('incident.closed.v1'), type: 'incident.closed.v99' })],
  ])('are named %s', (reason, text) => expect(readEvent(Buffer.from(text))).toMatchObject({ unreadable: { reason } }));
});

describe('topics', () => {
  it('take every aggregate, the recorded one first', () => {
    for (const [aggregate, [first, ...others]] of Object.entries(routes) as [string, readonly string[]][]) {
      // The trail does not record what it says of itself.
      expect(topics.find(({ name }) => name === first)?.recorded).toBe(aggregate !== 'checkpoint');
      for (const other of others) expect(topics.find(({ name }) => name === other)?.cleanup).toBe('compact');
    }
  });

  it('have a dead-letter topic each, but for what no service consumes', () => {
    const names = topics.map(({ name }) => name);
    const originals = names.filter((name) => !name.endsWith('.dead-letter') && name !== 'trail.checkpoints.v1');
    for (const name of originals) expect(names).toContain(`${name}.dead-letter`);
  });
});
