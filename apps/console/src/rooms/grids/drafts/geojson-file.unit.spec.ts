import { describe, expect, it } from '@jest/globals';
import { openGeoJson } from './geojson-file.js';

const feature = { type: 'Feature', properties: { code: '430211001001001' }, geometry: { type: 'Polygon' } };
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const opened = (text: string) => openGeoJson(new File([text], 'grids.geojson'));

describe('a GeoJSON file', () => {
  it('is read where each of its features has a polygon', async () =>
    expect(await opened(collection(feature))).toEqual({ features: JSON.parse(collection(feature)) }));

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['one feature only', JSON.stringify(feature)],
    ['a collection of nothing', collection()],
    ['points', collection(feature, { ...feature, geometry: { type: 'Point' } })],
    ['features without a place', collection({ ...feature, geometry: null })],
    ['no features', collection(null)],
  ])('is none when it is %s', async (_, text) => expect(await opened(text)).toEqual({ fault: 'noFile' }));

  it('is not read when it is larger than the registry takes', async () =>
    expect(await opened(' '.repeat(16 * 1024 * 1024 + 1))).toEqual({ fault: 'tooLarge' }));
});
