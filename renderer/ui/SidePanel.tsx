import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

export interface SidePanelProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The panel beside a page, in place of dialogs: the page stays readable and usable. It takes the
 * focus when it opens, closes with Escape, and gives the focus back to what opened it.
 */
export function SidePanel({ heading, onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    headingRef.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <aside
      className="desk-panel"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="desk-panel__header">
        <h2 id={headingId} ref={headingRef} tabIndex={-1} className="desk-panel__title">
          {heading}
        </h2>
        <button type="button" className="desk-icon-button" onClick={onClose}>
          <Icon name="close" />
          <span className="ds-u-visibility--screen-reader">{t('shell.closePanel')}</span>
        </button>
      </header>
      <div className="desk-panel__body" tabIndex={0}>
        {children}
      </div>
    </aside>
  );
}
