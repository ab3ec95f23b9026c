import { useTranslation } from 'react-i18next';
import { desktop } from '../../bridge';
import { languageOf, otherLanguage } from '../../i18n/languages';

/** Offers the other language in that language's own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = otherLanguage(languageOf(i18n.language));
  return (
    <button
      type="button"
      className="desk-link"
      lang={other}
      onClick={() => {
        void i18n.changeLanguage(other);
        void desktop.call('app.setLanguage', { language: other });
      }}
    >
      {t('shell.otherLanguage')}
    </button>
  );
}
