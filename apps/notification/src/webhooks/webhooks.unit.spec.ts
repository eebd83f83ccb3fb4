import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, literalAddress } from './public-address.js';
import { postOutside } from './post-outside.js';
import { bodyOf } from './webhooks.js';

describe('an address', () => {
  it.each(['8.8.8.8', '223.5.5.5', '172.15.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1', 'ff02::1', '::ffff:10.0.0.1'],
    ...['::ffff:7f00:1', '64:ff9b::a00:1', 'localhost', ''],
  ])('%j is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it('is found however a URL writes it', () => {
    const written = [
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::1]:80/',
      'http://example.org/',
    ];
    expect(written.map((url) => literalAddress(new URL(url)))).toEqual([
      ...['127.0.0.1', '127.0.0.1', '127.0.0.1', '::1', undefined],
    ]);
  });

  it.each(['http://127.0.0.1:9/', 'http://localhost:9/', 'https://[::1]:9/'])('%s is not posted to', async (url) => {
    const posted = postOutside(url, '{}', { headers: {}, toPrivate: false });
    await expect(posted).rejects.toThrow('the host is no public one');
  });
});

it('says to a system what is public, in the form of Standard Webhooks', () => {
  const notice = {
    ...{
      kind: 'INSPECTION_ASKED' as const,
      eventId: 'e',
      incidentId: 'i',
      incidentVersion: 3,
      number: 'n',
      stage: 's',
    },
    ...{ subcategory: '0102', leadUnit: 'u', dueAt: null, at: '2026-10-09T01:00:00.000Z' },
  };
  const { eventId: _, kind: __, at, ...data } = notice;
  expect(JSON.parse(bodyOf(notice))).toEqual({ type: 'incident.inspection-asked', timestamp: at, data });
});
