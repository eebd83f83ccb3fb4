import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Malformed } from './malformed.js';
import { openNote, Unverified } from './open-note.js';
import {
  alsoByEnoch,
  enochRoot,
  exampleKey,
  exampleNote,
  peterNeumann,
  poem,
  problemNote,
  problemText,
} from './published.spec.js';
import { parseNote } from './signed-note.js';
import { signNote } from './sign-note.js';
import { newSignerKey, parseSignerKey } from './signer-key.js';
import { parseVerifierKey } from './verifier-key.js';

const peter = parseVerifierKey(peterNeumann.verifier);
const enoch = parseVerifierKey(enochRoot);
const example = parseVerifierKey(exampleKey);
const log = newSignerKey('log.example', 'ed25519');

describe('signing', () => {
  it('gives the very bytes that others give', () =>
    expect(signNote(problemText, parseSignerKey(peterNeumann.signer))).toBe(problemNote));

  it('puts one line for each key under the text', () => {
    const second = newSignerKey('log.example', 'ed25519');
    const note = signNote('text\n', log, second);
    expect(openNote(note, [log.verifier, second.verifier]).signatures).toHaveLength(2);
  });

  it.each(['', 'no newline', 'carriage return\r\n', 'zero\0\n', 'half of a pair \ud83d\n'])('refuses %j', (text) =>
    expect(() => signNote(text, log)).toThrow(Malformed),
  );

  it('is not for witnesses’ keys, which sign with the time', () =>
    expect(() => signNote('text\n', newSignerKey('witness', 'cosignature/v1'))).toThrow('signs with the time'));
});

describe('opening', () => {
  it('verifies what others signed', () => {
    expect(openNote(exampleNote, [example])).toMatchObject({
      text: 'This is an example message.\n',
      signatures: [{ key: example }],
    });
    expect(openNote(problemNote + alsoByEnoch, [enoch, peter]).signatures.map(({ key }) => key)).toEqual([
      peter,
      enoch,
    ]);
  });

  it('ignores whom it does not know, and is content with one that it knows', () =>
    expect(openNote(problemNote + alsoByEnoch, [enoch, example]).signatures).toMatchObject([
      { key: enoch, line: alsoByEnoch },
    ]));

  it('believes nobody whom it does not know', () => {
    expect(() => openNote(problemNote, [enoch])).toThrow(Unverified);
    expect(() => openNote(problemNote, [])).toThrow(Unverified);
  });

  it('does not take a key of the same name for another', () => {
    const namesake = newSignerKey('PeterNeumann', 'ed25519');
    expect(() => openNote(problemNote, [namesake.verifier])).toThrow(Unverified);
    expect(openNote(problemNote, [namesake.verifier, peter]).signatures).toHaveLength(1);
  });

  it('refuses the whole note for one false signature in a known name', () => {
    const [, signature] = problemNote.split('— ');
    const forged = `This is an example message.\n\n— ${signature}`;
    expect(() => openNote(forged, [peter])).toThrow(Unverified);
    expect(() => openNote(exampleNote + `— ${signature}`, [example, peter])).toThrow(Unverified);
  });

  it('counts a key once, however often its line is repeated', () => {
    const line = problemNote.slice(problemNote.indexOf('—'));
    expect(openNote(problemNote + line + line, [peter]).signatures).toHaveLength(1);
  });

  it('takes the last empty line for the end of the text', () =>
    expect(parseNote(poem)).toMatchObject({
      text: expect.stringMatching(/^Ognuno .+sole:\n\ned è subito sera.\n$/s),
      signatures: [{ name: 'quasimodo.example/salvatore' }],
    }));

  it('opens whatever was signed, and nothing that was changed since', () => {
    const text = fc.string({ unit: 'grapheme' }).map((lines) => `${lines.replaceAll(/\p{Cc}/gu, '\n')}\n`);
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (signed, at, flip) => {
        const note = signNote(signed, log);
        expect(openNote(note, [log.verifier]).text).toBe(signed);
        const bytes = Buffer.from(note);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] as number) ^ flip;
        expect(() => openNote(bytes.toString('utf8'), [log.verifier])).toThrow();
      }),
    );
  });
});

describe('hostile notes', () => {
  const line = exampleNote.split('\n\n')[1] as string;
  const padded = exampleNote.replace('aQM=', 'aQN=');

  it.each([
    ['nothing', ''],
    ['text alone', 'This is an example message.\n'],
    ['no signature', 'This is an example message.\n\n'],
    ['no empty line', exampleNote.replace('\n\n', '\n')],
    ['no last newline', exampleNote.slice(0, -1)],
    ['CRLF', exampleNote.replaceAll('\n', '\r\n')],
    ['a tab', exampleNote.replace('This ', 'This\t')],
    ['half of a surrogate pair', exampleNote.replace('This', '\udc00')],
    ['a hyphen for the dash', exampleNote.replace('—', '-')],
    ['two spaces', exampleNote.replace('foo ', 'foo  ')],
    ['a signature without a name', exampleNote.replace('— example.com/foo', '—')],
    ['a plus in a name', exampleNote.replace('/foo', '+foo')],
    ['a space of another script in a name', exampleNote.replace('/foo', '\u2003foo')],
    ['no key id', `text\n\n— example.com/foo ${Buffer.alloc(4).toString('base64')}\n`],
    ['base64 without its padding', exampleNote.replace('aQM=', 'aQM')],
    ['base64 with stray bits', padded],
    ['base64 for addresses', exampleNote.replace('Uw2QOkn8', 'Uw2QOkn_')],
    ['a text line among the signatures', `${exampleNote}text\n${line}`],
    ['more signatures than anybody needs', exampleNote + line.repeat(100)],
    ['more text than anybody signs', 'x'.repeat(1_000_000) + exampleNote],
  ])('with %s are refused', (_, note) => expect(() => openNote(note, [example])).toThrow(Malformed));

  it('are refused wherever they are cut off', () => {
    for (let end = 0; end < exampleNote.length; end++)
      expect(() => openNote(exampleNote.slice(0, end), [example])).toThrow();
  });

  it('never get further than Malformed or Unverified', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((end) => `a\n\n— b ${end}\n`),
        ),
        (note) => {
          try {
            openNote(note, [example]);
            return false;
          } catch (error) {
            return error instanceof Malformed || error instanceof Unverified;
          }
        },
      ),
    ));
});
