import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePracticeData } from '../../packs/usePracticeData';
import { HealthLine } from './HealthLine';
import { LanguageSwitch } from './LanguageSwitch';
import './signIn.css';

/** The quiet page around every sign-in screen: the product, the language, and how this computer does. */
export function SignInFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const practice = usePracticeData();
  useEffect(() => {
    document.title = t('shell.windowTitle', { page: t('signIn.title') });
  }, [t]);
  return (
    <div className="sign-in">
      <header>
        {practice && <p className="desk-practice">{t('shell.practice')}</p>}
        <div className="sign-in__top">
          <p className="sign-in__product">{t('shell.product')}</p>
          <LanguageSwitch />
        </div>
      </header>
      <main className="sign-in__main">{children}</main>
      <footer className="sign-in__foot">
        <HealthLine />
      </footer>
    </div>
  );
}
