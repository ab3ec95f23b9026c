import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { usePath } from '../ui/routing/route';
import { features } from './features';

export interface SectionsButtonProps {
  readonly shown: boolean;
  readonly onPress: () => void;
}

/** Where the window is narrow, or the page enlarged, the sections fold into this button. */
export function SectionsButton({ shown, onPress }: SectionsButtonProps) {
  const { t } = useTranslation();
  const section = usePath().split('/')[0] ?? '';
  const current = features.find(({ navigation }) => navigation?.path === section)?.navigation;
  return (
    <button
      type="button"
      className="desk-icon-button desk-icon-button--word desk-sections"
      aria-expanded={shown}
      aria-controls="sections"
      onClick={onPress}
    >
      <Icon name="menu" />
      {t('shell.sections')}
      {current && <span className="desk-sections__current">{t(current.labelKey)}</span>}
    </button>
  );
}
