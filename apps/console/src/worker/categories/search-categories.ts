/** What the catalogue says of a subcategory that matters on a phone. */
export interface Category {
  readonly code: string;
  readonly majorZh: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly urgent: boolean;
  readonly selfHandle: boolean;
}

/** What people in the street call it, where the catalogue has another word. By the code’s beginning, or all of it. */
const alsoCalled: Readonly<Record<string, string>> = {
  '0102': '垃圾 脏 乱扔 rubbish garbage litter trash',
  '0103': '垃圾 建筑垃圾 渣土 rubble',
  '0104': '脏 路面 扫地 dirt',
};

/** Each word typed must be found in it; what begins with them comes first. Chinese needs no spaces: signs may stand apart. */
export function searchCategories<C extends Category>(categories: readonly C[], typed: string): readonly C[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return categories;
  return categories
    .map((category) => ({ category, points: words.map((word) => pointsOf(category, word)) }))
    .filter(({ points }) => points.every((one) => one > 0))
    .map(({ category, points }) => ({ category, sum: points.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ category }) => category);
}

function pointsOf({ code, majorZh, nameZh, nameEn }: Category, word: string): number {
  const name = nameEn.toLowerCase();
  if (code === word) return 100;
  if (nameZh.startsWith(word) || name.startsWith(word)) return 50;
  if (nameZh.includes(word) || new RegExp(`\\b${escaped(word)}`).test(name)) return 40;
  if (alsoCalled[code]?.split(' ').some((also) => also.startsWith(word))) return 30;
  if (majorZh.includes(word) || code.startsWith(word)) return 20;
  return inOrder(nameZh, word) ? 10 : 0;
}

/** 暴圾 finds 暴露垃圾: the signs typed stand in it in that order. Of a single sign, that is no find. */
function inOrder(name: string, word: string): boolean {
  if (word.length < 2 || /[a-z\d]/.test(word)) return false;
  let at = 0;
  for (const sign of word) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The ones chosen before, the last first, each once. */
export const withRecent = (recent: readonly string[], chosen: string, most = 6): readonly string[] =>
  [chosen, ...recent.filter((code) => code !== chosen)].slice(0, most);
