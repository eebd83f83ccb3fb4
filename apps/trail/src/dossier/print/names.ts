import { type CatalogueItem, readEvent } from '#contracts';
import { communityOf, countyOf, townshipOf } from '#primitives';
import type { Dossier } from '../dossier.js';
import { codeWords, roleWords, serviceWords } from './words.js';

/** What codes stand for, in words; a code that has none stays as it is. */
export class Names {
  private readonly items: ReadonlyMap<string, CatalogueItem>;

  /** `rules`: the catalogues that the dossier has are the ones that its steps were judged by; the latest names. */
  constructor(
    rules: Dossier['rules'],
    private readonly units: ReadonlyMap<string, string>,
  ) {
    this.items = new Map(rules.flatMap(itemsIn).map((item) => [item.code, item]));
  }

  /** 天元区环境卫生局（D430211-sanitation） */
  unit(code: string): string {
    const name = this.units.get(code);
    return name === undefined ? code : `${name}（${code}）`;
  }

  /** From the county down to the grid, as far as they have names. */
  place(grid: string): string {
    const around = [countyOf(grid), townshipOf(grid), communityOf(grid)].flatMap((code) => this.units.get(code) ?? []);
    return [...around, this.unit(grid)].join(' ');
  }

  /** 暴露垃圾（市容环境，0102） */
  subcategory(code: string): string {
    const item = this.items.get(code);
    return item ? `${item.nameZh}（${item.majorZh}，${code}）` : code;
  }

  role(role: string): string {
    return wordIn(roleWords, role) ?? role;
  }

  service(name: string): string {
    return wordIn(serviceWords, name) ?? name;
  }

  code(code: string): string | undefined {
    return wordIn(codeWords, code);
  }
}

/** What stands in an entry may be called `constructor`. */
export const wordIn = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

function itemsIn({ rule, entry }: Dossier['rules'][number]): readonly CatalogueItem[] {
  if (rule.kind !== 'CATALOGUE' || !entry) return [];
  const read = readEvent(Buffer.from(entry.bytes, 'base64'));
  return 'event' in read && read.event.type === 'registry.catalogue-published.v1' ? read.event.data.items : [];
}
