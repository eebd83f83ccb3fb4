import type { DataOf, EventType } from '#contracts';

export type Language = 'zh-CN' | 'en';

/** What codes and ids are called, in the language of the screen. Whoever does not know a name yet gives the code back. */
export interface Names {
  /** A unit of the tree, a department or a grid. */
  readonly unit: (code: string) => string;
  readonly person: (id: string) => string;
  /** A category of the catalogue. */
  readonly subcategory: (code: string) => string;
  /** A moment, as clocks in China tell it. */
  readonly moment: (iso: string) => string;
}

/** What happened, without who and when: these stand beside it. */
export interface Sentence<T extends EventType> {
  readonly zh: (data: DataOf<T>, names: Names) => string;
  readonly en: (data: DataOf<T>, names: Names) => string;
}

export type Sentences<T extends EventType> = { readonly [K in T]: Sentence<K> };
