import { useTranslation } from 'react-i18next';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import type { StepBlock } from '#shared/domain/application/steps/definition';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase } from '../consumer/index';
import { missingIn } from './interview';
import type { Interview } from './useInterview';

const blocks: readonly StepBlock[] = ['introduction', 'household', 'individual', 'closing'];

/** Every step that applies, what is missing in it, and the way there. */
export function StepMap({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { application, context, steps, step: current } = interview;
  const isAnswered = (path: string) => !isUnanswered(readPath(application, path));
  return (
    <nav className="step-map" aria-label={t('interview.map')}>
      {blocks.map((block) => {
        const shown = steps.filter((step) => step.block === block);
        if (shown.length === 0) return null;
        return (
          <section key={block}>
            <h2>{t(`interview.block.${block}`)}</h2>
            <ol>
              {shown.map((step) => {
                const missing = missingIn(step, application, context, isAnswered);
                const words =
                  missing === 0
                    ? t('interview.complete')
                    : t('interview.missing', { count: missing });
                return (
                  <li key={step.id}>
                    <a
                      href={hrefOf(casePath(draft.caseId, 'interview', step.id))}
                      aria-current={step === current ? 'step' : undefined}
                    >
                      <span>{t(`application.${step.id}.title`)}</span>
                      <span
                        className={missing === 0 ? 'step-map__done' : 'step-map__open'}
                        aria-hidden="true"
                      >
                        {missing === 0 ? '✓' : missing}
                      </span>
                      <span className="ds-u-visibility--screen-reader">{words}</span>
                    </a>
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}
