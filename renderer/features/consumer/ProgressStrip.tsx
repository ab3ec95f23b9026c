import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../ui/routing/route';
import { casePath, places } from './places';
import type { PlaceName } from './places';
import { useProgress } from './useProgress';

export interface ProgressStripProps {
  readonly caseId: string;
  readonly current: PlaceName;
  /** Without consent only the first place opens. */
  readonly open: boolean;
}

/** Where this case stands, and the way to every other part of it. */
export function ProgressStrip({ caseId, current, open }: ProgressStripProps) {
  const { t } = useTranslation();
  const progress = useProgress();
  const shown = places.filter(({ inStrip }) => inStrip);
  const here = current === 'compare' ? 'plans' : current;
  return (
    <nav className="case-strip" aria-label={t('case.strip.label')}>
      <ol>
        {shown.map(({ name }, index) => {
          const { done = false, note = '' } = open ? (progress[name] ?? {}) : {};
          const words = (
            <>
              <span className="case-strip__mark" aria-hidden="true">
                {done ? '✓' : index + 1}
              </span>
              <span className="case-strip__label">{t(`case.place.${name}`)}</span>
              <span className="case-strip__note">{note}</span>
            </>
          );
          return (
            <li
              key={name}
              className={name === here ? 'case-strip__here' : undefined}
              data-done={done}
            >
              {open || index === 0 ? (
                <a
                  className="case-strip__place"
                  href={hrefOf(casePath(caseId, name))}
                  aria-current={name === here ? 'step' : undefined}
                >
                  {words}
                </a>
              ) : (
                <span className="case-strip__place case-strip__place--closed">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
