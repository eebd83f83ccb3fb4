/** Each two neighbouring characters, once; none goes over a space. What texts are searched by, and compared by. */
export function pairsOf(text: string): string[] {
  const pairs = text
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => {
      const characters = [...word];
      return characters.slice(1).map((second, place) => `${characters[place]}${second}`);
    });
  return [...new Set(pairs)];
}

/**
 * How alike two texts are, from 0 to 1: the share of pairs that both have (Sørensen–Dice), without punctuation. Chinese
 * needs no words for that, and a telling of the same thing in another order stays alike.
 */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [comparable(one), comparable(other)];
  if (pairs.size + others.size === 0) return 0;
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size);
}

const comparable = (text: string): ReadonlySet<string> =>
  new Set(pairsOf(text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')));
