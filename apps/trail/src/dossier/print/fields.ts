import { isAreaCode } from '#primitives';
import { moment } from './moment.js';
import { type Names, wordIn } from './names.js';
import { fieldWords } from './words.js';

/** A field of an event, as it is read. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

/**
 * Which revision of what stands under the rules. Callers’ ids say nothing to a reader, and whoever asked for
 * confidentiality is in no export (domain, section 5); all of it is in the JSON.
 */
const notShown = new Set([
  ...['catalogueVersion', 'gridRevision', 'routingRulesVersion', 'admissionVersion'],
  ...['party', 'reporterParty', 'incidentId'],
]);

export const labelOf = (name: string): string => wordIn(fieldWords, name) ?? name;

const places = new Map(Object.keys(fieldWords).map((name, place) => [name, place]));
/** Events are canonical, and so in the order of the alphabet: here fields are in that of reading. */
export const placeOf = (name: string): number => places.get(name) ?? places.size;

/** The fields of an event’s data in words, but for texts and files, which stand beside them. What is empty is left out. */
export const fieldsOf = (data: Readonly<Record<string, unknown>>, names: Names): Field[] =>
  Object.entries(data)
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .filter(([name, value]) => !notShown.has(name) && !isReference(value))
    .flatMap(([name, value]): Field[] => {
      if (name === 'clocksStarted' && Array.isArray(value)) return value.map((clock) => clockField(clock, names));
      // A search is by phone or text; an extension is by so many of what stands under the unit of the limit.
      if (name === 'by' && typeof value === 'number') return [{ label: '延长', value: String(value) }];
      const said = inWords(name, value, names);
      return said === undefined ? [] : [{ label: labelOf(name), value: said }];
    });

/** A text or file that is not here, by its commitment, or a list of such. */
const isReference = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every(isReference)
    : typeof value === 'object' && value !== null && 'commitment' in value;

function clockField(clock: unknown, names: Names): Field {
  const { clock: name, startedAt, dueAt } = Object(clock) as Readonly<Record<string, unknown>>;
  const word = names.code(String(name)) ?? String(name);
  return { label: '时限', value: `${word}：${moment(String(startedAt))} 起，${moment(String(dueAt))} 止` };
}

function inWords(name: string, value: unknown, names: Names): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return wordOf(name, value, names);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return listOf(name, value, names);
  const parts = value as Record<string, unknown>;
  if ('before' in parts && 'after' in parts) {
    const [before, after] = [parts['before'], parts['after']].map((one) => inWords(name, one, names) ?? '无');
    return `由 ${before} 改为 ${after}`;
  }
  if ('lng' in parts && 'lat' in parts) return pointOf(parts);
  const said = Object.entries(parts)
    .filter(([inner]) => !notShown.has(inner))
    .flatMap(([inner, part]) => {
      const word = inWords(inner, part, names);
      return word === undefined ? [] : [`${labelOf(inner)} ${word}`];
    });
  return said.join('，') || undefined;
}

function listOf(name: string, values: readonly unknown[], names: Names): string | undefined {
  if (name === 'ids') return `${values.length} 份`;
  return values.flatMap((value) => inWords(name, value, names) ?? []).join('、') || undefined;
}

/** 经度 113.134000，纬度 27.827000（CGCS2000） */
export const pointOf = ({ lng, lat, datum = 'CGCS2000' }: Readonly<Record<string, unknown>>): string =>
  `经度 ${degrees(lng)}，纬度 ${degrees(lat)}（${String(datum)}）`;

const degrees = (value: unknown): string => (typeof value === 'number' ? value.toFixed(6) : String(value));

function wordOf(name: string, text: string, names: Names): string {
  if (name === 'subcategory' || name === 'category') return names.subcategory(text);
  if (isAreaCode(text) || /^D\d{6}-/.test(text)) return names.unit(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return moment(text);
  return names.code(text) ?? text;
}
