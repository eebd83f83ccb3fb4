import type { Content, Style } from 'pdfmake';

/** The measures of a page, in points: A4 with margins to be bound by. */
export const page = { width: 595.28, left: 54, right: 48, top: 62, bottom: 58 } as const;
export const columnWidth = page.width - page.left - page.right;

export const ink = '#1b1b1b';
export const faded = '#666666';
export const hairline = '#d5d5d5';
/** 红头 */
export const vermilion = '#a3201d';

/** Named looks, as `style` refers to them. */
export const styles = {
  title: { fontSize: 24, bold: true, characterSpacing: 6, color: vermilion },
  section: { fontSize: 13, bold: true, color: vermilion },
  step: { fontSize: 11, bold: true },
  label: { color: faded },
  aside: { fontSize: 7.5, color: faded },
  quoted: { fontSize: 9.5, lineHeight: 1.25 },
  warning: { color: vermilion },
  /** Half-width glyphs of the typeface itself, all as wide as each other: for hashes. */
  code: { fontSize: 7, lineHeight: 1.15, fontFeatures: ['hwid'] },
} satisfies Record<string, Style>;

type Margin = [left: number, top: number, right: number, bottom: number];

/** A rule across the column. */
export const line = (color: string, lineWidth: number, margin: Margin = [0, 0, 0, 0]): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: columnWidth, y2: 0, lineWidth, lineColor: color }],
  margin,
});

/** A part of the document, under a heading that the reader’s outline lists. */
export interface Part {
  readonly heading: string;
  readonly content: Content[];
  /** Its first piece may be longer than a page; the heading is kept together with it otherwise. */
  readonly runsOn?: boolean;
}

export function headed({ heading, content, runsOn }: Part): Content[] {
  const kept = runsOn ? [] : content.slice(0, 1);
  return [
    {
      unbreakable: true,
      stack: [
        { text: heading, style: 'section', outline: true, headlineLevel: 1, margin: [0, 16, 0, 3] },
        line(vermilion, 0.6, [0, 0, 0, 8]),
        ...kept,
      ],
    },
    ...content.slice(kept.length),
  ];
}

/** A text in which lines break anywhere: hashes, keys. */
export const code = (text: string) => ({ text, style: 'code', wordBreak: 'break-all' }) as const;

/** A piece of a text. */
export interface Span {
  readonly text: string;
  readonly style?: string;
  readonly wordBreak?: 'break-all';
}

/** A text of any kind. What would have no line break for long may break anywhere. */
export const wrapping = (text: string): Span[] =>
  text
    .split(/([^\s\p{Script=Han}\u{10000}-\u{10ffff}]{25,})/u)
    .map((part, index) => ({ text: part, ...(index % 2 === 1 && { wordBreak: 'break-all' as const }) }));

/** Label and value in two columns, a row each. */
export const rows = (pairs: readonly (readonly [label: string, value: Content])[], labelWidth = 72): Content => ({
  stack: pairs.map(([label, value]) => ({
    columns: [
      { width: labelWidth, text: label, style: 'label' },
      { width: '*', stack: [typeof value === 'string' ? { text: value } : value] },
    ],
    columnGap: 6,
    margin: [0, 1, 0, 1],
  })),
});
