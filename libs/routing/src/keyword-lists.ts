import type { KeywordList } from '#contracts';

/** Full-width and half-width forms, capitals and small letters are the same word. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The names of the lists that the text has a word of, in their order. The text itself goes no further. */
export function listsFoundIn(text: string, lists: readonly KeywordList[]): string[] {
  const searched = plain(text);
  return lists.filter(({ words }) => words.some((word) => searched.includes(plain(word)))).map(({ name }) => name);
}

/** The lists of `wanted` that nobody has looked for: new ones, and those whose words are others than `lookedFor` had. */
export function listsNotLookedFor(wanted: readonly KeywordList[], lookedFor: readonly KeywordList[]): string[] {
  const words = new Map(lookedFor.map((list) => [list.name, wordsOf(list)]));
  return wanted.filter((list) => words.get(list.name) !== wordsOf(list)).map(({ name }) => name);
}

const wordsOf = ({ words }: KeywordList): string => JSON.stringify(words.map(plain).sort());
