import { setLanguage as setDesignSystemLanguage } from '@cmsgov/design-system';
import i18next from 'i18next';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languageOf, languages } from './languages';
import type { Language } from './languages';
import { wordsOf } from './words';

/** Starts the translations; both languages are bundled, so nothing is ever awaited again. */
export async function startTranslations(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: languages,
    resources: Object.fromEntries(languages.map((one) => [one, { translation: wordsOf(one) }])),
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyLanguage(language);
  i18next.on('languageChanged', (tag) => applyLanguage(languageOf(tag)));
  return i18next;
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  setDesignSystemLanguage(language);
}
