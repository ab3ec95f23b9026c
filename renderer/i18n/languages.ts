import type { z } from 'zod';
import type { languageSchema } from '#shared/desktop/common';

export type Language = z.infer<typeof languageSchema>;

/** The tags that number and date formats follow: Californian usage in both languages. */
export const formatLocales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en';
}

/** Reads a language tag such as `es-MX`; English unless it is Spanish. */
export function languageOf(tag: string | undefined): Language {
  return tag?.startsWith('es') ? 'es' : 'en';
}
