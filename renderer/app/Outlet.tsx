import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';
import { hrefOf, matchPath, usePath } from '../ui/routing/route';
import { features } from './features';

function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound.title')} lede={t('shell.notFound.lede')}>
      <a href={hrefOf('')}>{t('shell.notFound.home')}</a>
    </Page>
  );
}

/** The screen of the current address. A new address starts at its top. */
export function Outlet() {
  const path = usePath();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [path]);
  for (const { name, paths, Screen } of features) {
    for (const pattern of paths) {
      const params = matchPath(pattern, path);
      if (!params) continue;
      return (
        <main ref={main} id="main" className="desk-main" tabIndex={-1}>
          <Suspense fallback={null}>
            <Screen key={`${name}:${pattern}`} params={params} />
          </Suspense>
        </main>
      );
    }
  }
  return (
    <main id="main" className="desk-main" tabIndex={-1}>
      <NotFound />
    </main>
  );
}
