import type { Openings } from './gather-openings.js';

/** Bytes of JSON that the trail takes at once, with some room for what stands around. */
const most = 250_000;

/** As much of it as one request may carry: the files, which are short, and texts in their order. */
export function fitting({ texts, files }: Openings): Openings & { readonly left: number } {
  let room = most;
  const fits = (one: object): boolean => (room -= Buffer.byteLength(JSON.stringify(one)) + 1) >= 0;
  const carried = { files: files.filter(fits), texts: texts.filter(fits) };
  const left = texts.length + files.length - carried.texts.length - carried.files.length;
  return { ...carried, left };
}
