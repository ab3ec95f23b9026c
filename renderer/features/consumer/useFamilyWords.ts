import type { i18n as Translations } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/languages';

/**
 * The translations as the family reads them, for a part of the page: the enroller's own language
 * stays what it is everywhere else.
 */
export function useFamilyWords(language: Language): Translations {
  const { i18n } = useTranslation();
  return useMemo(
    () => (i18n.language === language ? i18n : i18n.cloneInstance({ lng: language })),
    [i18n, language],
  );
}
