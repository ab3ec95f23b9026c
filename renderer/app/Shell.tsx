import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Banners } from './Banners';
import { FindBox } from './FindBox';
import { HealthNotices } from './HealthNotices';
import { Navigation } from './Navigation';
import { Outlet } from './Outlet';
import { PracticeLabel } from './PracticeLabel';
import { SectionsButton } from './SectionsButton';
import { ShortcutSheet } from './ShortcutSheet';
import { TruthBar } from './TruthBar';
import { useIdleTouch } from './useIdleTouch';
import { useKeyboard } from './useKeyboard';

/** What surrounds every page while the vault is open. */
export function Shell() {
  const { t } = useTranslation();
  const [sectionsShown, setSectionsShown] = useState(false);
  const shortcutsShown = useSession((state) => state.shortcutsShown);
  useKeyboard();
  useIdleTouch();
  return (
    <div className="desk-shell">
      <a
        className="ds-c-skip-nav"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <header>
        <PracticeLabel />
        <div className="desk-top">
          <SectionsButton
            shown={sectionsShown}
            onPress={() => setSectionsShown((before) => !before)}
          />
          <FindBox />
          <TruthBar />
        </div>
      </header>
      <div className="desk-body">
        <Navigation shown={sectionsShown} onChosen={() => setSectionsShown(false)} />
        <div className="desk-content">
          <HealthNotices />
          <Banners />
          <Outlet />
        </div>
        {shortcutsShown && <ShortcutSheet />}
      </div>
    </div>
  );
}
