import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';
import type { Covers } from './legible.js';

const directory = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');

/** 思源黑体 (Noto Sans Hans): the files of the typeface that dossiers are printed in. */
export const typeface = {
  normal: join(directory, 'NotoSansHans-Regular.otf'),
  bold: join(directory, 'NotoSansHans-Bold.otf'),
} as const;

let opened: Covers | undefined;

/** What the typeface has glyphs for, in both weights. Its files are read when it is first asked. */
export const covers: Covers = (codePoint) => (opened ??= read())(codePoint);

function read(): Covers {
  const fonts = Object.values(typeface).map((file) => {
    const font = openSync(file);
    if (!('hasGlyphForCodePoint' in font)) throw new TypeError(`${file} is a collection of fonts`);
    return font;
  });
  return (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
}
