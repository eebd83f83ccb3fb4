import type { Refusal } from '#primitives';
import { refuse } from '../open311.refusals.js';
import type { Attribute } from './attribute-definitions.js';

/** A form as it was sent: what occurs twice is a list. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The answers to a service’s attributes, each as a line for people; or why they won’t do. Others are left out. */
export function readAttributes(
  attributes: readonly Attribute[],
  form: Form,
): { readonly lines: readonly string[] } | { readonly refusal: Refusal } {
  const lines: string[] = [];
  for (const attribute of attributes.filter(({ variable }) => variable)) {
    const { code, description, required } = attribute;
    const given = valuesOf(form, code);
    if (given.length === 0 && required) return { refusal: refuse('OPEN311.ATTRIBUTE_MISSING', { code }) };
    if (!isAsDefined(attribute, given)) return { refusal: refuse('OPEN311.ATTRIBUTE_INVALID', { code }) };
    if (given.length > 0) lines.push(`${description}：${given.map((value) => nameOf(attribute, value)).join('、')}`);
  }
  return { lines };
}

/** `attribute[code]`, or `attribute[code][]` as the specification writes lists; what is empty was not sent. */
const valuesOf = (form: Form, code: string): readonly string[] =>
  [form[`attribute[${code}]`], form[`attribute[${code}][]`]]
    .flat()
    .filter((value) => value !== undefined && value !== '') as string[];

function isAsDefined({ datatype, values = [] }: Attribute, given: readonly string[]): boolean {
  if (datatype !== 'multivaluelist' && given.length > 1) return false;
  return given.every((value) => {
    switch (datatype) {
      case 'singlevaluelist':
      case 'multivaluelist':
        return values.some(({ key }) => key === value);
      case 'number':
        return /^-?\d{1,15}(\.\d{1,10})?$/.test(value.trim());
      case 'datetime':
        return value.length <= 40 && !Number.isNaN(Date.parse(value));
      case 'string':
        return value.length <= 500 && !/[\r\n]/.test(value);
      case 'text':
        return value.length <= 2_000;
    }
  });
}

const nameOf = ({ values = [] }: Attribute, value: string): string =>
  values.find(({ key }) => key === value)?.name ?? value;
