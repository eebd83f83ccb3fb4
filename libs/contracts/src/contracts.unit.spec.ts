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
    for (const [first, ...others] of Object.values(routes) as readonly (readonly string[])[]) {
      expect(topics.find(({ name }) => name === first)?.recorded).toBe(true);
      for (const other of others) expect(topics.find(({ name }) => name === other)?.cleanup).toBe('compact');
    }
  });

  it('have a dead-letter topic each', () => {
    const names = topics.map(({ name }) => name);
    const originals = names.filter((name) => !name.endsWith('.dead-letter'));
    for (const name of originals) expect(names).toContain(`${name}.dead-letter`);
  });
});
