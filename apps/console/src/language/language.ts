import { createI18n } from 'vue-i18n';
import { ref, watchEffect } from 'vue';

export const languages = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof languages;

/** A room’s texts, one beside the other: `{ title: ['标题', 'Title'] }`, nested as it likes. */
export interface Texts {
  readonly [key: string]: readonly [zh: string, en: string] | Texts;
}

const storedAs = 'language';
const isLanguage = (text: string | null): text is Language => text !== null && text in languages;
const stored = localStorage.getItem(storedAs);

/** The language of the page; Chinese until somebody says otherwise. */
export const language = ref<Language>(isLanguage(stored) ? stored : 'zh-CN');

export const i18n = createI18n({
  legacy: false,
  locale: language.value,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': {}, en: {} },
});

watchEffect(() => {
  i18n.global.locale.value = language.value;
  document.documentElement.lang = language.value;
});

export function speak(chosen: Language): void {
  localStorage.setItem(storedAs, chosen);
  language.value = chosen;
}

/** Adds texts under a name: `t('dispatcher.title')`. */
export function addTexts(name: string, texts: Texts): void {
  i18n.global.mergeLocaleMessage('zh-CN', { [name]: inOne(texts, 0) });
  i18n.global.mergeLocaleMessage('en', { [name]: inOne(texts, 1) });
}

function inOne(texts: Texts, which: 0 | 1): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, isPair(text) ? text[which] : inOne(text, which)]),
  );
}

const isPair = (text: Texts[string]): text is readonly [string, string] => Array.isArray(text);
