import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../../platform-client/index.js';
import { parseRequests } from './read-requests.js';

const header = 'id,created_at,closed_at,type,agency,source,latitude,longitude';
const good = (id: string) => `${id},2020-01-01T00:02:00-08:00,,Graffiti,Sanitation Bureau,Phone Call,33.98,-118.30`;
const read = (...lines: string[]) => parseRequests([header, ...lines].join('\n'), 'x.csv');

describe('reading service requests', () => {
  it('reads what the file says', () =>
    expect(read(good('1')).requests).toEqual([
      {
        line: 2,
        id: '1',
        createdAt: new Date('2020-01-01T08:02:00Z'),
        type: 'Graffiti',
        source: 'Phone Call',
        longitude: -118.3,
        latitude: 33.98,
      },
    ]));

  it('reports unreadable rows by line and goes on', () => {
    const { requests, unreadable } = read(
      good('1'),
      good('2').replace('33.98', 'north'),
      'short,row',
      good('3').replace('2020-01-01T00:02:00-08:00', 'yesterday'),
      good('4').replace('33.98', '133.98'),
      good('1'),
      good('5').replace('Graffiti', ''),
      good('6'),
    );
    expect(requests.map(({ id }) => id)).toEqual(['1', '6']);
    expect(unreadable).toEqual([
      { line: 3, reason: 'latitude is no number of degrees' },
      { line: 4, reason: 'has 2 fields instead of 8' },
      { line: 5, reason: 'created_at is no time with its offset from UTC' },
      { line: 6, reason: 'latitude is out of range' },
      { line: 7, reason: 'id 1 stands in an earlier line' },
      { line: 8, reason: 'type is empty' },
    ]);
  });

  it('loses one row, not the rest, to a quote that is never closed', () => {
    const { requests, unreadable } = read(good('1'), `"2,${good('3')}`, good('4'));
    expect(requests.map(({ id }) => id)).toEqual(['1', '4']);
    expect(unreadable).toEqual([{ line: 3, reason: 'is no CSV' }]);
  });

  it('reads files from elsewhere: byte order mark, CRLF, empty lines, quotes', () =>
    expect(parseRequests(`\uFEFF${header}\r\n"a,b",${good('').slice(1)}\r\n\r\n`, 'x').requests).toMatchObject([
      { line: 2, id: 'a,b' },
    ]));

  it.each([
    ['', 'has no column id'],
    ['a,b\n1,2', 'has no column id, created_at'],
  ])('refuses %j as a whole', (text, why) => {
    expect(() => parseRequests(text, 'x.csv')).toThrow(ArgumentFault);
    expect(() => parseRequests(text, 'x.csv')).toThrow(why);
  });
});
