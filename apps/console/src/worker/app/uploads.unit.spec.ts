import { expect, it } from '@jest/globals';
import type { OutboxPhoto, PhotoState } from '../outbox/outbox-item.js';
import { sizeInWords, tellSent, uploadOf } from './uploads.js';

const photo = (id: string, state: PhotoState, size: number | null) =>
  ({ id, state, bytes: size === null ? null : new ArrayBuffer(size) }) as OutboxPhoto;

it('counts what has gone, and of the photo that is on its way as much as was told', () => {
  const photos = [photo('a', 'sent', 300), photo('b', 'sending', 500), photo('c', 'waiting', 200)];
  expect(uploadOf(photos)).toEqual({ sent: 300, all: 1_000 });
  tellSent('b', 120);
  expect(uploadOf(photos)).toEqual({ sent: 420, all: 1_000 });
  tellSent('b', 900);
  expect(uploadOf(photos)).toEqual({ sent: 800, all: 1_000 });
});

it('does not count what went before the way was lost: it goes again', () => {
  tellSent('d', 400);
  expect(uploadOf([photo('d', 'waiting', 500), photo('e', 'sent', null)])).toEqual({ sent: 0, all: 500 });
});

it.each([
  [0, '0 KB'],
  [419_100, '420 KB'],
  [1_240_000, '1.2 MB'],
])('says %i bytes as people do', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
