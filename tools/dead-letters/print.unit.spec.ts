import { describe, expect, it } from '@jest/globals';
import type { DeadLetter } from './operator.js';
import { details, list } from './print.js';

const letter: DeadLetter = {
  ...{ id: '019a0000-0000-7000-8000-000000000001', service: 'casebook', event_id: null, incident_id: null },
  ...{ incident_version: null, topic: 'incident.events.v1', partition: 3, offset: '41', digest: 'ab', size: 12 },
  ...{ reason: 'UNKNOWN_TYPE', detail: 'incident.exploded.v9', created_at: '2026-10-09T01:00:00.000Z' },
};

describe('what people see of dead letters', () => {
  it('is a table', () => {
    const other = {
      ...letter,
      service: 'grid-registry',
      incident_id: '019a0000-0000-7000-8000-0000000000ff',
      incident_version: 4,
    };
    expect(list([letter, other])).toBe(
      [
        'ID                                    SERVICE        SINCE                     REASON        INCIDENT',
        '019a0000-0000-7000-8000-000000000001  casebook       2026-10-09T01:00:00.000Z  UNKNOWN_TYPE  -',
        '019a0000-0000-7000-8000-000000000001  grid-registry  2026-10-09T01:00:00.000Z  UNKNOWN_TYPE  019a0000-0000-7000-8000-0000000000ff v4',
        '',
      ].join('\n'),
    );
  });

  it('says so when there are none', () => expect(list([])).toBe('There are no open dead letters.\n'));

  it('says what a schema found, fault by fault', () => {
    const faults = [
      { path: ['data', 'grid'], message: 'Invalid string' },
      { path: [], message: 'Unrecognized key: "x"' },
    ];
    expect(details({ ...letter, detail: JSON.stringify(faults, null, 2) })).toContain(
      'detail    data.grid: Invalid string\n          Unrecognized key: "x"\n',
    );
    expect(details({ ...letter, detail: 'cut off [\n  {"a"' })).toContain('detail    cut off [ {"a"\n');
  });

  it('has everything about one', () => {
    expect(details(letter)).toContain('message   incident.events.v1/3/41, 12 bytes\n');
    expect(details(letter)).toContain('event     unreadable\n');
  });
});
