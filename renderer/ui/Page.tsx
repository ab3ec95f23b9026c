import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProps {
  readonly title: string;
  /** The words of the window's title where `title` holds a person's name. */
  readonly windowTitle?: string;
  readonly lede?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page: its heading takes the focus when it opens, so that a screen reader starts there. */
export function Page({ title, windowTitle, lede, actions, wide, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const named = windowTitle ?? title;
  useEffect(() => {
    document.title = t('shell.windowTitle', { page: named });
  }, [named, t]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={wide ? 'desk-page desk-page--wide' : 'desk-page'}>
      <header className="desk-page__header">
        <div>
          <h1 ref={heading} tabIndex={-1} className="desk-page__title">
            {title}
          </h1>
          {lede && <p className="desk-page__lede">{lede}</p>}
        </div>
        {actions && <div className="desk-page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
