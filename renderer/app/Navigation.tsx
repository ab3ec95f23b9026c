import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { hrefOf, usePath } from '../ui/routing/route';
import { features } from './features';

/** The sections that exist; nothing is offered that is not there yet. */
export function Navigation() {
  const { t } = useTranslation();
  const section = usePath().split('/')[0] ?? '';
  return (
    <nav className="desk-nav" aria-label={t('shell.sections')}>
      <ul>
        {features.map(({ name, navigation }) =>
          navigation ? (
            <li key={name}>
              <a
                className="desk-nav__link"
                href={hrefOf(navigation.path)}
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
