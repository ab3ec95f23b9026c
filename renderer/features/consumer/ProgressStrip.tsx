import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../ui/routing/route';
import { casePath, places } from './places';
import type { PlaceName } from './places';

export interface ProgressStripProps {
  readonly caseId: string;
  readonly current: PlaceName;
  /** Without consent only the first place opens. */
  readonly open: boolean;
}

/** Where this case stands, and the way to every other part of it. */
export function ProgressStrip({ caseId, current, open }: ProgressStripProps) {
  const { t } = useTranslation();
  const shown = places.filter(({ inStrip }) => inStrip);
  return (
    <nav className="case-strip" aria-label={t('case.strip.label')}>
      <ol>
        {shown.map(({ name }, index) => (
          <li key={name} className={name === current ? 'case-strip__here' : undefined}>
            {open || index === 0 ? (
              <a
                href={hrefOf(casePath(caseId, name))}
                aria-current={name === current ? 'step' : undefined}
              >
                {t(`case.place.${name}`)}
              </a>
            ) : (
              <span className="case-strip__closed">{t(`case.place.${name}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
