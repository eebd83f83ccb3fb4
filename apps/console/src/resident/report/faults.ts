import type { Draft } from './draft.js';

/** The field in which something is missing or wrong, in the order of the page. */
export type Fault = 'what' | 'where' | 'phone';

/** As intake has it: digits and the usual punctuation, so many of them as there are in telephone numbers. */
const isPhone = (text: string) => /^[\d+(][\d +()/.,*#\-转x]*$/.test(text) && /^(\D*\d){3,20}\D*$/.test(text);

/** What keeps a report from being sent. */
export function faultsOf({ text, subcategory, place, name, phone }: Draft): Fault[] {
  const isNamed = name.trim() !== '';
  const number = phone.normalize('NFKC').trim();
  return [
    ...(text.trim() === '' && subcategory === '' ? (['what'] as const) : []),
    ...(place === null ? (['where'] as const) : []),
    ...((number !== '' && !isPhone(number)) || (isNamed && number === '') ? (['phone'] as const) : []),
  ];
}
