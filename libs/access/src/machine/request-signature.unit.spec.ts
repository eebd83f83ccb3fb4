import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signatureFault, signatureLife, signRequest } from './request-signature.js';

const key = { id: 'hotline-430211', secret: 's'.repeat(32) };
const at = new Date('2026-10-09T01:00:00.000Z');
const request = { method: 'POST', path: '/hotline/orders', body: Buffer.from('{"order_no":"ZZ-1"}') };
const headers = signRequest(key, request, at);
const later = (ms: number) => new Date(at.getTime() + ms);

describe('a signed request', () => {
  it('is genuine within five minutes, whichever clock is ahead', () => {
    expect(signatureFault(key, request, headers, later(signatureLife))).toBeUndefined();
    expect(signatureFault(key, request, headers, later(-signatureLife))).toBeUndefined();
    expect(signatureFault(key, request, headers, later(signatureLife + 1))).toBe('TOO_LONG_AGO');
    expect(signatureFault(key, request, headers, later(-signatureLife - 1))).toBe('TOO_LONG_AGO');
  });

  it.each([
    ['another method', { ...request, method: 'GET' }, headers],
    ['another path', { ...request, path: '/hotline/orders/ZZ-1/urges' }, headers],
    ['another body', { ...request, body: Buffer.from('{"order_no":"ZZ-2"}') }, headers],
    ['another time', request, { ...headers, 'machine-time': later(1).toISOString() }],
    ['a time that is none', request, { ...headers, 'machine-time': 'yesterday' }],
    ['another nonce', request, { ...headers, 'machine-nonce': 'A'.repeat(22) }],
    ['no nonce', request, { ...headers, 'machine-nonce': '' }],
    ['no signature', request, { ...headers, 'machine-signature': '' }],
  ])('is not with %s', (_, changed, sent) => expect(signatureFault(key, changed, sent, at)).toBe('INVALID'));

  it('is not by another secret', () =>
    expect(signatureFault({ ...key, secret: 't'.repeat(32) }, request, headers, at)).toBe('INVALID'));

  it('is genuine whatever it says, and never by a signature of something else', () =>
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (body, other) => {
        const sent = signRequest(key, { ...request, body }, at);
        expect(signatureFault(key, { ...request, body }, sent, at)).toBeUndefined();
        const isSame = Buffer.from(body).equals(Buffer.from(other));
        expect(signatureFault(key, { ...request, body: other }, sent, at)).toBe(isSame ? undefined : 'INVALID');
      }),
    ));
});
