/** Whether the typeface has a glyph for a character. */
export type Covers = (codePoint: number) => boolean;

/**
 * What can be seen on paper: characters that the typeface lacks, and those that show nothing or move others about
 * (controls, zero width, direction), stand as their numbers, 〔U+1F600〕. Nothing that was written may vanish from a print.
 */
export function legible(text: string, covers: Covers): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\n]/gsu, (character) => {
      const codePoint = character.codePointAt(0)!;
      return !/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(character) && covers(codePoint)
        ? character
        : `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
    });
}

/** All but what every Chinese typeface has: most texts need not be looked through character by character. */
const unusual = /[^\n -~\u3001-\u3011\u4e00-\u9fa5\uff01-\uff5e]/;

/**
 * The same document with every `text` in it legible. What has no place for a line to break would push a column off the
 * page, with all that is in it: it may break anywhere then.
 */
export function legibleIn<T>(node: T, covers: Covers): T {
  return readable(node, covers) as T;
}

function readable(node: unknown, covers: Covers): unknown {
  if (Array.isArray(node)) return node.map((part) => readable(part, covers));
  if (typeof node !== 'object' || node === null || node instanceof Date) return node;
  const { text, ...others } = node as Readonly<Record<string, unknown>>;
  const read = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, readable(value, covers)]));
  if (typeof text !== 'string') return text === undefined ? read : { ...read, text: readable(text, covers) };
  const isBreakable = 'noWrap' in read || 'wordBreak' in read || !unbroken.test(text);
  if (isBreakable) return { ...read, text: legible(text, covers) };
  // The typesetter breaks it between UTF-16 units: there must be no pairs.
  return { ...read, text: legible(text, (one) => one < 0x10000 && covers(one)), wordBreak: 'break-all' };
}

/** Longer than an id. */
const unbroken = /[^\s\p{Script=Han}]{40,}/u;
