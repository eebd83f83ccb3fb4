/** Both languages stand in the page; the style sheet shows the one that the page is in. */
export function inBothLanguages(zh, en) {
  return [
    ['zh-CN', zh],
    ['en', en],
  ].map(([lang, text]) => Object.assign(document.createElement('span'), { lang, textContent: text }));
}

function speak(lang) {
  document.documentElement.lang = lang;
}

/** Some browsers forbid a page to remember anything; the language then lasts as long as the page. */
const remembered = {
  get(name = 'language') {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(lang) {
    try {
      localStorage.setItem('language', lang);
    } catch {
      // Not remembered, then.
    }
  },
};

/** Speaks the language chosen last, Chinese at first, and lets the button `#language` change it. */
export function offerLanguages() {
  const button = document.getElementById('language');
  button.hidden = false;
  button.addEventListener('click', () => {
    const lang = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
    remembered.set(lang);
    speak(lang);
  });
  speak(remembered.get() === 'en' ? 'en' : 'zh-CN');
}

/** Light or dark as chosen on the residents’ pages; else as the device has it. */
export function appear() {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const chosen = remembered.get('appearance');
    const isDark = chosen === 'dark' || (chosen !== 'light' && device.matches);
    document.documentElement.classList.toggle('dark', isDark);
  };
  device.addEventListener('change', show);
  show();
}
