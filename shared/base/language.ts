import { z } from 'zod';

/**
 * The languages of the screens, each with the tag that numbers and dates follow: a folder of words under
 * `renderer/i18n/` and a line here make another one.
 */
export const formatLocales = { en: 'en-US', es: 'es-US' } as const;

export type Language = keyof typeof formatLocales;

export const languages = Object.keys(formatLocales) as [Language, ...Language[]];

export const languageSchema = z.enum(languages);
