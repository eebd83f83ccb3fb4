import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import type { Request } from 'express';
import { SignJWT } from 'jose';
import { issuePass, readPass } from './resident-pass.js';
import { ResidentPasses } from './resident-passes.js';

const secret = 's'.repeat(32);
const requestWith = (pass: string | undefined) => ({ header: () => pass }) as unknown as Request;
const identify = (pass: string | undefined, known: string | null = secret) =>
  new ResidentPasses(known).identify(requestWith(pass));

describe('a pass', () => {
  it('makes whoever has it a resident of no unit', async () => {
    const id = newId();
    expect(await identify(await issuePass(id, secret))).toEqual({
      ...{ person: id, session: id, posts: [{ id, role: 'resident', unit: '' }] },
    });
  });

  it('is refused where it is none, of another secret, for something else, or over', async () => {
    const id = newId();
    const key = new TextEncoder().encode(secret);
    const signed = (typ: string, expiry: string) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'HS256', typ })
        .setIssuer('grid-dispatch/intake')
        .setSubject(id)
        .setExpirationTime(expiry)
        .sign(key);
    expect(await readPass(await signed('resident-pass+jwt', '1 minute'), secret)).toBe(id);
    for (const pass of [
      ...[undefined, '', 'pass', await issuePass(id, 't'.repeat(32)), await issuePass('no id', secret)],
      ...[await signed('at+jwt', '1 minute'), await signed('resident-pass+jwt', '1 minute ago')],
    ])
      await expect(identify(pass)).rejects.toMatchObject({ refusal: { code: 'RESIDENT.PASS_INVALID', status: 403 } });
  });

  it('is nothing where residents can’t report', async () =>
    expect(identify(await issuePass(newId(), secret), null)).rejects.toMatchObject({
      refusal: { code: 'RESIDENT.NOT_OFFERED' },
    }));
});
