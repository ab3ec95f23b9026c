import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepBlock, StepDefinition } from '#shared/domain/application/steps/definition';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase, useMissing } from '../consumer/index';
import type { Interview } from './useInterview';
import './stepMap.css';

const blocks: readonly StepBlock[] = ['introduction', 'household', 'individual', 'closing'];

function Mark({ missing }: { readonly missing: number }) {
  const { t } = useTranslation();
  const words =
    missing === 0 ? t('interview.complete') : t('interview.missing', { count: missing });
  return (
    <>
      <span className={missing === 0 ? 'step-map__done' : 'step-map__open'} aria-hidden="true">
        {missing === 0 ? '✓' : missing}
      </span>
      <span className="ds-u-visibility--screen-reader">{words}</span>
    </>
  );
}

/** The map scrolls by itself: the page beside it stays where it is. */
function showCurrent(map: HTMLElement | null): void {
  const step = map?.querySelector<HTMLElement>('[aria-current=step]');
  if (!map || !step) return;
  const [frame, place] = [map.getBoundingClientRect(), step.getBoundingClientRect()];
  const below = place.bottom - Math.min(frame.bottom, window.innerHeight);
  if (below > 0) map.scrollTop += below + place.height;
  else if (place.top < frame.top) map.scrollTop -= frame.top - place.top;
}

/** Every step that applies, what is missing in it, and the way there; the block at hand is open. */
export function StepMap({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { steps, step: current } = interview;
  const missing = useMissing();
  const map = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(map.current), [current.id]);
  const missingOf = ({ id }: StepDefinition) =>
    missing.steps.find(({ step }) => step === id)?.errors.length ?? 0;
  return (
    <nav ref={map} className="step-map" aria-label={t('interview.map')}>
      <p className="step-map__place">
        {t('interview.place', { number: steps.indexOf(current) + 1, count: steps.length })}
      </p>
      {blocks.map((block) => {
        const shown = steps.filter((step) => step.block === block);
        if (shown.length === 0) return null;
        const here = current.block === block;
        return (
          <details key={`${block}${here}`} open={here}>
            <summary>
              <span>{t(`interview.block.${block}`)}</span>
              <Mark missing={shown.reduce((sum, step) => sum + missingOf(step), 0)} />
            </summary>
            <ol>
              {shown.map((step) => (
                <li key={step.id}>
                  <a
                    className="step-map__step"
                    href={hrefOf(casePath(draft.caseId, 'interview', step.id))}
                    aria-current={step === current ? 'step' : undefined}
                  >
                    <span>{t(`application.${step.id}.title`)}</span>
                    <Mark missing={missingOf(step)} />
                  </a>
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </nav>
  );
}
