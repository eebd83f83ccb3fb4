import { describe, expect, it } from '@jest/globals';
import { areaLabels } from './area-labels.js';

const square = (code: string, west: number): Parameters<typeof areaLabels>[0][number] => ({
  ...{ code, name: code },
  polygon: [
    [
      [west, 0],
      [west + 2, 0],
      [west + 2, 2],
      [west, 2],
    ],
  ],
});

describe('the names on the map', () => {
  it('stand in the middle of what they name', () =>
    expect(
      areaLabels([square('430211001001001', 0), square('430211001001002', 2), square('430211001002001', 4)]),
    ).toEqual([
      { code: '430211001000', level: 'township', lng: 3, lat: 1 },
      { code: '430211001001', level: 'community', lng: 2, lat: 1 },
      { code: '430211001002', level: 'community', lng: 5, lat: 1 },
    ]));
});
