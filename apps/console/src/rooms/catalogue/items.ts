import type { operations } from '../../api/generated/grid-registry.js';
import { oneOf, type SheetColumn } from '../../parts/sheets/sheet.js';

export type CatalogueItem =
  operations['PublishCatalogue.publish']['requestBody']['content']['application/json']['items'][number];
export type CatalogueFault =
  operations['ValidateCatalogue.validate']['responses']['200']['content']['application/json']['faults'][number];

export const limitKinds = ['urgent_hour', 'work_hour', 'work_day', 'natural_day'] as const;
export const fields = [
  'code',
  'majorZh',
  'nameZh',
  'nameEn',
  'leadDepartment',
  'urgent',
  'secureHours',
  'limit',
  'limitKind',
  'selfHandle',
  'closingCondition',
] as const;
type Field = (typeof fields)[number];

export const newItem = (): CatalogueItem => ({
  ...{ code: '', majorZh: '', nameZh: '', nameEn: '', leadDepartment: '', closingCondition: '' },
  ...{ urgent: false, secureHours: null, limit: 3, limitKind: 'work_day', selfHandle: false },
});

/** An item field by field, in words. */
export function itemInWords(item: CatalogueItem, text: (key: string) => string): Record<Field, string> {
  const yesOrNo = (is: boolean) => text(`catalogue.${is ? 'yes' : 'no'}`);
  return {
    ...item,
    urgent: yesOrNo(item.urgent),
    selfHandle: yesOrNo(item.selfHandle),
    secureHours: item.secureHours === null ? '' : String(item.secureHours),
    limit: String(item.limit),
    limitKind: text(`catalogue.kinds.${item.limitKind}`),
  };
}

/** The columns of the catalogue in Excel. */
export function catalogueColumns(text: (key: string) => string): SheetColumn<CatalogueItem>[] {
  const kindWords = Object.fromEntries(limitKinds.map((kind) => [kind, text(`catalogue.kinds.${kind}`)])) as Record<
    CatalogueItem['limitKind'],
    string
  >;
  const yesWords = { true: text('catalogue.yes'), false: text('catalogue.no') };
  const number = (cell: string) => (cell !== '' && Number(cell) > 0 ? Number(cell) : undefined);
  const readers: Record<Field, (cell: string) => unknown> = {
    code: (cell) => (/^\d{3,4}$/.test(cell) ? cell.padStart(4, '0') : undefined),
    majorZh: (cell) => cell || undefined,
    nameZh: (cell) => cell || undefined,
    nameEn: (cell) => cell || undefined,
    leadDepartment: (cell) => (/^[a-z_]+$/.test(cell) ? cell : undefined),
    urgent: (cell) => yesOf(oneOf(yesWords, cell)),
    secureHours: (cell) => (cell === '' ? null : number(cell)),
    limit: number,
    limitKind: (cell) => oneOf(kindWords, cell),
    selfHandle: (cell) => yesOf(oneOf(yesWords, cell)),
    closingCondition: (cell) => cell || undefined,
  };
  return fields.map((field) => ({
    title: text(`catalogue.${field}`),
    write: (item) => (field === 'limit' || field === 'secureHours' ? item[field] : itemInWords(item, text)[field]),
    read: (cell) => {
      const value = readers[field](cell);
      return value === undefined ? undefined : { [field]: value };
    },
  }));
}

const yesOf = (word: 'true' | 'false' | undefined): boolean | undefined => word && word === 'true';
