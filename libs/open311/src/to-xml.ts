import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true });

/** Characters that no XML document may hold (XML 1.0, 2.2). */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A tree of elements in the order of its keys, as Open311 writes it: no namespace, no schema; null is an empty element. */
export const toXml = (tree: object): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(emptied(tree)).replace(illegal, '')}`;

/** The builder leaves out what is null. */
const emptied = (value: unknown): unknown => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptied(inner)]));
};
