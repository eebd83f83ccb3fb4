import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { issueReceipt } from './evidence-receipt.js';
import { EvidenceReceipts } from './evidence-receipts.js';

type Signer = Parameters<typeof issueReceipt>[2];

const person = newId();
const evidence = () => ({ evidenceId: newId(), commitment: 'c'.repeat(43) });
const ref = ({ evidenceId, commitment }: ReturnType<typeof evidence>) => ({ evidenceId, commitment });
const refusedWith = (code: string, status: number) => ({ refusal: { code, status } });

let ours: Signer;
let receipts: EvidenceReceipts;
const photo = (file = evidence()) => issueReceipt({ ...file, photo: true }, person, ours);
const paper = (file = evidence()) => issueReceipt({ ...file, photo: false }, person, ours);

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  ours = { key: privateKey, keyId: 'ours' };
  const jwk = { ...(await exportJWK(publicKey)), kid: 'ours', alg: 'EdDSA' };
  receipts = new EvidenceReceipts(createLocalJWKSet({ keys: [jwk] }));
});

describe('where a photo is demanded', () => {
  it('a photo is one, and papers may lie beside it', async () => {
    const [seen, said] = [evidence(), evidence()];
    const both = [await paper(said), await photo(seen)];
    expect(await receipts.readWithPhoto(both, person)).toEqual([ref(said), ref(seen)]);
  });

  it('a paper is none, however many there are', async () => {
    const refused = refusedWith('EVIDENCE.PHOTO_MISSING', 422);
    await expect(receipts.readWithPhoto([await paper()], person)).rejects.toMatchObject(refused);
    await expect(receipts.readWithPhoto([await paper(), await paper()], person)).rejects.toMatchObject(refused);
  });

  it('that there is nothing at all is for the command to refuse', async () =>
    expect(await receipts.readWithPhoto([], person)).toEqual([]));

  it('elsewhere a paper will do', async () => expect(await receipts.read([await paper()], person)).toHaveLength(1));
});

describe('a receipt', () => {
  it('that does not say whether it is for a photo is none', async () => {
    const { photo: _, ...claims } = { ...evidence(), photo: true };
    const silent = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'evidence-receipt+jwt', kid: 'ours' })
      .setIssuer('grid-dispatch/evidence')
      .setSubject(person)
      .setIssuedAt()
      .sign(ours.key);
    await expect(receipts.read([silent], person)).rejects.toMatchObject(refusedWith('EVIDENCE.RECEIPT_INVALID', 422));
  });

  it('by a key that we don’t have may be tried again', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const receipt = await issueReceipt({ ...evidence(), photo: true }, person, { key: privateKey, keyId: 'newer' });
    const refused = refusedWith('EVIDENCE.KEYS_UNAVAILABLE', 503);
    await expect(receipts.read([receipt], person)).rejects.toMatchObject(refused);
  });

  it.each([
    ['nothing', ''],
    ['no token', 'receipt'],
    ['no claims', `${base64url({ alg: 'EdDSA', typ: 'evidence-receipt+jwt', kid: 'newer' })}.bm90IGpzb24.c2ln`],
    ['another signature', `${base64url({ alg: 'EdDSA', typ: 'evidence-receipt+jwt', kid: 'ours' })}.e30.c2ln`],
  ])('that is %s is refused for good', async (_, receipt) => {
    const refused = refusedWith('EVIDENCE.RECEIPT_INVALID', 422);
    await expect(receipts.read([receipt], person)).rejects.toMatchObject(refused);
  });
});

function base64url(header: object): string {
  return Buffer.from(JSON.stringify(header)).toString('base64url');
}
