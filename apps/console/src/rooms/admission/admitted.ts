import type { components, operations } from '../../api/generated/grid-registry.js';
import { oneOf, type SheetColumn } from '../../parts/sheets/sheet.js';

export type AdmittedItem = components['schemas']['AdmittedItem'];
export type Application =
  operations['ListAdmissionApplications.list']['responses']['200']['content']['application/json'][number];

export const levels = ['community', 'township'] as const;
export const kinds = ['STATUTORY', 'UNDERTAKE', 'ASSIST'] as const;

export const keyOf = ({ level, subcategory }: AdmittedItem): string => `${level} ${subcategory}`;

/** The columns of the list in Excel: titles and words in the language of the page, codes are read as well. */
export function admittedColumns(
  text: (key: string) => string,
  nameOf: (code: string) => string,
): SheetColumn<AdmittedItem>[] {
  const words = <K extends string>(of: string, codes: readonly K[]) =>
    Object.fromEntries(codes.map((code) => [code, text(`admission.${of}.${code}`)])) as Record<K, string>;
  const [levelWords, kindWords] = [words('levels', levels), words('kinds', kinds)];
  return [
    {
      title: text('admission.level'),
      write: ({ level }) => levelWords[level],
      read: (cell) => {
        const level = oneOf(levelWords, cell);
        return level && { level };
      },
    },
    {
      title: text('admission.code'),
      write: ({ subcategory }) => subcategory,
      // Excel makes a number of 0102 where somebody types it anew.
      read: (cell) => (/^\d{3,4}$/.test(cell) ? { subcategory: cell.padStart(4, '0') } : undefined),
    },
    {
      title: text('admission.subcategory'),
      write: ({ subcategory }) => nameOf(subcategory),
      read: () => ({}),
      optional: true,
    },
    {
      title: text('admission.kind'),
      write: ({ kind }) => kindWords[kind],
      read: (cell) => {
        const kind = oneOf(kindWords, cell);
        return kind && { kind };
      },
    },
  ];
}
