import { languages } from '#shared/base/language';
import type { Language } from '#shared/base/language';

export { formatLocales, languages } from '#shared/base/language';
export type { Language } from '#shared/base/language';

/** The next language of the desk; of two, the other one. */
export function otherLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
}

/** Reads a language tag such as `es-MX`; English where the desk has no words for it. */
export function languageOf(tag: string | undefined): Language {
  return languages.find((language) => tag?.startsWith(language)) ?? 'en';
}
