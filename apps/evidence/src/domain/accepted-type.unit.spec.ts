import { describe, expect, it } from '@jest/globals';
import { executable, pdf, photo } from '../photos.spec.js';
import { acceptedTypeOf, fileNameOf } from './accepted-type.js';

describe('the type of a file', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is image/%s by its content', async (format) =>
    expect(await acceptedTypeOf(await photo({ format }))).toBe(`image/${format}`),
  );

  it('is application/pdf by its content', async () => expect(await acceptedTypeOf(pdf)).toBe('application/pdf'));

  it.each([
    ['an executable', async () => executable(5_000)],
    ['a GIF', () => photo({ format: 'gif' })],
    ['an AVIF', () => photo({ format: 'avif' })],
    ['HTML', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF behind other bytes', async () => Buffer.concat([Buffer.from('MZ'), pdf])],
    ['two bytes of a JPEG', async () => Buffer.from([0xff, 0xd8])],
    ['nothing', async () => Buffer.alloc(0)],
  ])('is not accepted for %s', async (_, make) => expect(await acceptedTypeOf(await make())).toBeUndefined());

  it('gives the name under which it is saved', () => expect(fileNameOf('id', 'image/jpeg')).toBe('id.jpg'));
});
