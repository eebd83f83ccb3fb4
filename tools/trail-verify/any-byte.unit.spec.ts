import { afterAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signer, witness } from './honest-export.spec.js';
import { verifyExport } from './verify-offline.js';
import {
  type Files,
  linesOf,
  newSigner,
  noteOf,
  notesOf,
  origin,
  removeWritten,
  rewrite,
  written,
} from './written-export.spec.js';

afterAll(removeWritten);

const next = newSigner(origin);
const entries = ['{"type":"a"}', '{"n":1,"type":"b"}', '{"type":"c"}', '{"type":"d"}'];
const notes = [noteOf(entries, 1, [signer, witness]), noteOf(entries, 2, [next]), noteOf(entries, 4, [next, witness])];
const files: Record<keyof Files, Buffer> = {
  entries: linesOf(entries),
  checkpoints: Buffer.from(notesOf(notes)),
  keys: Buffer.from(`# of the log\n${signer.vkey}\n${next.vkey} from 2\n${witness.vkey}\n`),
};
const endOfComment = files.keys.indexOf('\n');

it('any single byte that is changed, in any file, is found, but in a comment', () => {
  const folder = written(files);
  expect(verifyExport({ from: folder })).toMatchObject({ problems: [], signaturesNotChecked: 0 });
  const anyByte = fc
    .constantFrom(...(Object.keys(files) as (keyof Files)[]))
    .chain((file) => fc.tuple(fc.constant(file), fc.nat(files[file].length - 1), fc.integer({ min: 1, max: 255 })));
  fc.assert(
    fc.property(anyByte, ([file, at, difference]) => {
      const changed = Buffer.from(files[file]);
      changed[at]! ^= difference;
      rewrite(folder, { ...files, [file]: changed });
      const { problems, signaturesNotChecked } = verifyExport({ from: folder });
      // A witness's signature that became somebody unknown's proves nothing any more, and that is told.
      const isFound = problems.length > 0 || signaturesNotChecked > 0;
      expect(isFound || (file === 'keys' && at > 0 && at < endOfComment)).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 30_000);
