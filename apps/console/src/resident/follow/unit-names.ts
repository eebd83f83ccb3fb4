import { reactive } from 'vue';
import type { Language } from '../../language/language.js';

const names = reactive(new Map<string, Record<Language, string>>());

/** What a unit is called, once that is known; nothing until then. */
export function nameOfUnit(code: string, language: Language): string {
  if (!names.has(code)) {
    names.set(code, { 'zh-CN': '', en: '' });
    void fetch(`/api/grid-registry/units/${encodeURIComponent(code)}/name`)
      .then(async (response) => {
        const { name, nameEn } = (await response.json()) as { name: string; nameEn: string | null };
        names.set(code, response.ok ? { 'zh-CN': name, en: nameEn ?? name } : { 'zh-CN': code, en: code });
      })
      .catch(() => names.set(code, { 'zh-CN': code, en: code }));
  }
  return names.get(code)![language];
}
