import type { Point } from '../desk.js';

/** What a clerk takes down while somebody is on the phone. */
export interface Call {
  name: string;
  phone: string;
  confidential: boolean;
  text: string;
  address: string;
  subcategory: string | undefined;
}

export const emptyCall = (): Call => ({
  ...{ name: '', phone: '', confidential: false, text: '', address: '', subcategory: undefined },
});

/** A number as the search takes it: digits and the usual punctuation, whole. */
export const isWholeNumber = (phone: string): boolean => /^[\d+(][\d +()-]{4,39}$/.test(phone.trim());

/** Whether it can be taken down. */
export const isComplete = ({ name, phone, text, address }: Call, place: Point | undefined): boolean =>
  [name, phone, text, address].every((part) => part.trim() !== '') && place !== undefined;

/** Whether it can be taken down as said of something that somebody has called about before. */
export const isRepeat = ({ name, phone, text }: Call): boolean =>
  [name, phone, text].every((part) => part.trim() !== '');
