import { describe, expect, it } from '@jest/globals';
import { stages } from '#contracts';
import type { Unit } from '#reference-copy';
import { catalogue } from '../../../givens.spec.js';
import { type RequestOnFile, serviceRequestOf } from './service-request.js';

const onFile: RequestOnFile = {
  ...{ number: '430211-20261009-000001', stage: 'HANDLING', leadUnit: 'D430211-sanitation', subcategory: '0103' },
  ...{ requestedAt: new Date('2026-10-09T01:00:00.123Z'), updatedAt: new Date('2026-10-09T02:00:00Z') },
  ...{ grid: '430211001001001', lng: 113.1340001, lat: 27.8276543 },
  clocks: [{ clock: 'HANDLING', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-15T09:30:00.000Z' }] as never,
};
const units = new Map(
  [
    ['430211001001', '珠江路社区'],
    ['430211001000', '嵩山路街道'],
    ['D430211-sanitation', '环卫中心'],
  ].map(([code, name]) => [code!, { code, name } as Unit]),
);
const shown = (more: Partial<RequestOnFile> = {}) =>
  serviceRequestOf({ ...onFile, ...more }, { item: catalogue.find('0103'), units, decimals: 3 });

describe('what everybody may know of a request', () => {
  it('is what, where roughly, who deals with it and until when', () =>
    expect(shown()).toMatchObject({
      service_request_id: '430211-20261009-000001',
      status: 'open',
      service_code: '0103',
      service_name: catalogue.find('0103')?.nameZh,
      description: null,
      agency_responsible: '环卫中心',
      requested_datetime: '2026-10-09T01:00:00Z',
      updated_datetime: '2026-10-09T02:00:00Z',
      expected_datetime: '2026-10-15T09:30:00Z',
      address: '珠江路社区, 嵩山路街道',
      lat: 27.828,
      long: 113.134,
      media_url: null,
    }));

  it('has the fields of the specification, in its order', () =>
    expect(Object.keys(shown()).join()).toBe(
      'service_request_id,status,status_notes,service_name,service_code,description,agency_responsible,service_notice,' +
        'requested_datetime,updated_datetime,expected_datetime,address,address_id,zipcode,lat,long,media_url',
    ));

  it('is closed once nothing follows', () => {
    const closed = stages.filter((stage) => shown({ stage }).status === 'closed');
    expect(closed).toEqual(['REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED']);
  });

  it('leaves out what is not known', () =>
    expect(shown({ leadUnit: null, lng: null, lat: null, clocks: [], grid: '430299001001001' })).toMatchObject({
      ...{ agency_responsible: null, lat: null, long: null, expected_datetime: null, address: null },
    }));
});
