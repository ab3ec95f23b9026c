import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { hrefOf, usePath } from '../ui/routing/route';
import { features } from './features';

export interface NavigationProps {
  /** Matters in a narrow window alone; a wide one always shows the sections. */
  readonly shown: boolean;
  readonly onChosen: () => void;
}

/** The sections that exist; nothing is offered that is not there yet. */
export function Navigation({ shown, onChosen }: NavigationProps) {
  const { t } = useTranslation();
  const section = usePath().split('/')[0] ?? '';
  return (
    <nav
      id="sections"
      className={shown ? 'desk-nav desk-nav--shown' : 'desk-nav'}
      aria-label={t('shell.sections')}
    >
      <ul>
        {features.map(({ name, navigation }) =>
          navigation ? (
            <li key={name}>
              <a
                className="desk-nav__link"
                href={hrefOf(navigation.path)}
                onClick={onChosen}
                aria-current={section === navigation.path ? 'page' : undefined}
                aria-keyshortcuts={`g ${navigation.letter}`}
              >
                <Icon name={navigation.icon} />
                {t(navigation.labelKey)}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
