import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Malformed } from './malformed.js';
import { archeKey, enochRoot, exampleKey, peterNeumann, witnessKeys } from './published.spec.js';
import { formatSignerKey, newSignerKey, parseSignerKey } from './signer-key.js';
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';

describe('a public key', () => {
  it.each([peterNeumann.verifier, enochRoot, exampleKey, archeKey, ...witnessKeys])(
    'of others is read and written as they did: %s',
    (vkey) => expect(formatVerifierKey(parseVerifierKey(vkey))).toBe(vkey),
  );

  it('says what it signs', () => {
    expect(parseVerifierKey(exampleKey)).toMatchObject({ name: 'example.com/foo', id: '530d903a', type: 'ed25519' });
    expect(parseVerifierKey(witnessKeys[2] as string)).toMatchObject({
      name: 'remora.n621.de',
      type: 'cosignature/v1',
    });
  });

  it('has another id for another purpose, so that one signature can’t pass for another', () => {
    const { publicKey, id } = parseVerifierKey(exampleKey);
    expect(verifierKey('example.com/foo', 'cosignature/v1', publicKey).id).not.toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['a name alone', 'example.com/foo'],
    ['no name', exampleKey.replace('example.com/foo', '')],
    ['a name with a space', exampleKey.replace('/', ' ')],
    ['a name with a wide space', exampleKey.replace('/', '\u3000')],
    ['another name', exampleKey.replace('foo', 'bar')],
    ['another id', exampleKey.replace('530d903a', '530d903b')],
    ['an id in capitals', enochRoot.replace('af0cfe78', 'AF0CFE78')],
    ['a short id', exampleKey.replace('530d903a', '530d903')],
    ['another key', exampleKey.replace('yeRrm', 'yeRrn')],
    ['a truncated key', exampleKey.slice(0, -4)],
    ['a newline', `${exampleKey}\n`],
    ['another alphabet', exampleKey.replace('Aeky', 'A-ky')],
    // A key of this type would verify, were its type not said.
    ['a type that we don’t know', exampleKey.replace('+Aek', '+Auk')],
    ['a private key', peterNeumann.signer],
  ])('that has %s is none', (_, vkey) => expect(() => parseVerifierKey(vkey)).toThrow(Malformed));
});

describe('a private key', () => {
  it('of others is read and written as they did', () => {
    const key = parseSignerKey(peterNeumann.signer);
    expect(formatVerifierKey(key.verifier)).toBe(peterNeumann.verifier);
    expect(formatSignerKey(key)).toBe(peterNeumann.signer);
  });

  it('comes back from its file as it went', () => {
    const key = newSignerKey('witness.example/w1', 'cosignature/v1');
    const read = parseSignerKey(formatSignerKey(key));
    expect(read.verifier).toEqual(key.verifier);
    expect(read.privateKey.equals(key.privateKey)).toBe(true);
  });

  it('is not repeated in what is said of it', () => {
    const secret = peterNeumann.signer.split('+').at(-1) as string;
    for (let cut = 1; cut < secret.length; cut++) {
      const broken = peterNeumann.signer.slice(0, -cut);
      expect(() => parseSignerKey(broken)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('AYE') }),
      );
    }
  });

  it('is not read from anything else', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((end) => `PRIVATE+KEY+${end}`),
        ),
        (text) => {
          expect(() => parseSignerKey(text)).toThrow(Malformed);
          expect(() => parseVerifierKey(text)).toThrow(Malformed);
        },
      ),
    ));
});
