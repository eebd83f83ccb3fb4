import { describe, expect, it } from '@jest/globals';
import { stages } from '#contracts';
import type { Unit } from '#reference-copy';
import { catalogue } from '../../../givens.spec.js';
import { type RequestOnFile, serviceRequestOf } from './service-request.js';

const onFile: RequestOnFile = {
  ...{ number: '430211-20261009-000001', stage: 'HANDLING', leadUnit: 'D430211-sanitation', subcategory: '0103' },
  ...{ requestedAt: new Date('2026-10-09T01:00:00.123Z'), updatedAt: new Date('2026-10-09T02:00:00Z') },
  ...{ grid: '430211001001001', lng: 113.1340001, lat: 27.8276543 },
  ...{ masterNumber: null, masterStage: null, masterLeadUnit: null, masterClocks: null, masterUpdatedAt: null },
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

  it('tells what became of one that was not taken up, or is being verified, in words', () => {
    const [rejected, verifying, voided] = (['REJECTED', 'VERIFYING', 'VOIDED'] as const).map((stage) =>
      shown({ stage }),
    );
    expect(rejected).toMatchObject({ status: 'closed', status_notes: '未予立案。 Not taken up.' });
    expect(verifying).toMatchObject({ status: 'open', status_notes: '正在现场核实。 Being verified on the spot.' });
    expect(voided).toMatchObject({ status: 'closed', status_notes: '已作废。 Declared void.' });
  });

  it('follows the incident that it is merged into, and names it', () => {
    const merged = (masterStage: RequestOnFile['stage'], masterUpdatedAt = new Date('2026-10-10T01:00:00Z')) =>
      shown({
        ...{ stage: 'MERGED', leadUnit: null, clocks: [], masterNumber: '430211-20261009-000007', masterStage },
        ...{ masterLeadUnit: 'D430211-sanitation', masterClocks: onFile.clocks, masterUpdatedAt },
      });
    expect(merged('HANDLING')).toMatchObject({
      ...{ service_request_id: '430211-20261009-000001', status: 'open', agency_responsible: '环卫中心' },
      status_notes:
        '与 430211-20261009-000007 合并办理。 Duplicate request: handled together with 430211-20261009-000007. ' +
        '正在处置。 Being dealt with.',
      ...{ expected_datetime: '2026-10-15T09:30:00Z', updated_datetime: '2026-10-10T01:00:00Z' },
    });
    expect(merged('CLOSED')).toMatchObject({ status: 'closed', status_notes: expect.stringContaining('000007') });
    expect(merged('HANDLING', new Date('2026-10-09T00:00:00Z')).updated_datetime).toBe('2026-10-09T02:00:00Z');
  });

  it('leaves out what is not known', () =>
    expect(shown({ leadUnit: null, lng: null, lat: null, clocks: [], grid: '430299001001001' })).toMatchObject({
      ...{ agency_responsible: null, lat: null, long: null, expected_datetime: null, address: null },
    }));
});
