/** The fields of an incident as of a moment, in the order in which they are read. */
export const comparedFields = [
  'stage',
  'custodian',
  'subcategory',
  'urgent',
  'grid',
  'leadUnit',
  'coUnits',
  'inspector',
  'point',
  'openClocks',
  'voidRequested',
  'incidentVersion',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One field at two moments. */
export interface Difference {
  readonly field: ComparedField;
  readonly before: unknown;
  readonly after: unknown;
  readonly isOther: boolean;
}

type AsOf = Partial<Readonly<Record<ComparedField, unknown>>>;

/** Every field at both moments; undefined stands for an incident that was not there yet. */
export const differences = (before: AsOf | undefined, after: AsOf | undefined): Difference[] =>
  comparedFields.map((field) => {
    const [was, is] = [before?.[field], after?.[field]];
    return { field, before: was, after: is, isOther: JSON.stringify(was) !== JSON.stringify(is) };
  });
