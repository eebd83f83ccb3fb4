import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decrypt, decrypting, encrypt, encrypting, keyLength, NotAsWritten } from './encrypt.js';

const key = randomBytes(keyLength);
const said = Buffer.from('欧阳建国 13912345678');

describe('an encrypted value', () => {
  it('comes back under its key, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (value) =>
        Buffer.from(value).equals(decrypt(key, 'it', encrypt(key, 'it', value))),
      ),
    );
  });

  it('shows nothing of what it was, and never looks the same twice', () => {
    const [once, again] = [encrypt(key, 'it', said), encrypt(key, 'it', said)];
    expect(once.includes('欧阳建国')).toBe(false);
    expect(once.includes('13912345678')).toBe(false);
    expect(once.equals(again)).toBe(false);
  });

  it('does not open under another key, or as something else', () => {
    const encrypted = encrypt(key, 'it', said);
    expect(() => decrypt(randomBytes(keyLength), 'it', encrypted)).toThrow();
    expect(() => decrypt(key, 'another', encrypted)).toThrow();
  });

  it('does not open when any bit of it has changed, or its end is missing', () => {
    const encrypted = encrypt(key, 'it', said);
    for (let place = 0; place < encrypted.length; place++) {
      const altered = Buffer.from(encrypted);
      altered[place]! ^= 1;
      expect(() => decrypt(key, 'it', altered)).toThrow();
    }
    expect(() => decrypt(key, 'it', encrypted.subarray(0, -1))).toThrow();
  });
});

describe('a value that comes piece by piece', () => {
  const collect = async (pieces: AsyncIterable<Uint8Array>) => {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    return Buffer.concat(all);
  };
  async function* inPieces(bytes: Uint8Array, length: number) {
    for (let at = 0; at < bytes.length; at += length) yield Promise.resolve(bytes.subarray(at, at + length));
  }
  const open = (encrypted: Uint8Array, length: number, id = 'it') =>
    collect(decrypting(key, id, inPieces(encrypted, length)));

  it('is encrypted and decrypted like one in memory, wherever it is cut', async () => {
    const value = randomBytes(1_000);
    const encrypted = await collect(encrypting(key, 'it', inPieces(value, 33)));
    expect(decrypt(key, 'it', encrypted).equals(value)).toBe(true);
    for (const length of [1, 7, 12, 16, 29, 500, 2_000]) {
      expect((await open(encrypt(key, 'it', value), length)).equals(value)).toBe(true);
    }
    expect(await open(encrypt(key, 'it', Buffer.alloc(0)), 5)).toHaveLength(0);
  });

  it('is found out at its end when it is altered, cut off, longer, or something else', async () => {
    const encrypted = encrypt(key, 'it', said);
    const altered = Buffer.from(encrypted);
    altered[20]! ^= 1;
    for (const wrong of [
      altered,
      encrypted.subarray(0, -1),
      encrypted.subarray(0, 5),
      Buffer.concat([encrypted, said]),
    ]) {
      await expect(open(wrong, 10)).rejects.toThrow(NotAsWritten);
    }
    await expect(open(encrypted, 10, 'another')).rejects.toThrow(NotAsWritten);
  });
});
