import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/application/steps/index';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/routing/route';
import {
  casePath,
  useCase,
  useCaseSession,
  useFindingWords,
  useReview,
  warningKey,
} from '../consumer/index';
import type { Review } from '../consumer/index';

/** Where a finding is put right: in the interview, or where its step is worked on. */
function placeOf(caseId: string, step: string): string {
  if (step === 'authorization') return casePath(caseId, 'permission');
  if (step === 'planChoice') return casePath(caseId, 'plans');
  return casePath(caseId, 'interview', step);
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const { caseId } = useCase().draft;
  const wordsOf = useFindingWords();
  return (
    <ul className="sign-missing">
      {findings.map((finding) => {
        const { who, text } = wordsOf(finding);
        return (
          <li key={warningKey(finding)} data-finding={finding.code}>
            <a href={hrefOf(placeOf(caseId, finding.step))}>
              {t(`application.${finding.step}.title`)}
            </a>
            {who === '' ? ': ' : ` · ${who}: `}
            {text}
          </li>
        );
      })}
    </ul>
  );
}

/** What has been read stays read until a warning comes that was not among it. */
export function isAcknowledged(
  { warnings }: Review,
  acknowledged: readonly string[] | undefined,
): boolean {
  return warnings.every((one) => acknowledged?.includes(warningKey(one)));
}

/** Errors lead back, warnings are read and acknowledged together, the rest is good to know (S34). */
export function ReviewFindings() {
  const { t } = useTranslation();
  const review = useReview();
  const { draft } = useCase();
  const session = useCaseSession();
  const { acknowledgedWarnings } = draft.application.handOver;
  const acknowledge = (isRead: boolean) =>
    session.update((current) => {
      const handOver = {
        ...current.application.handOver,
        acknowledgedWarnings: isRead ? review.warnings.map(warningKey) : [],
      };
      return { ...current, application: { ...current.application, handOver } };
    });
  return (
    <>
      {review.errors.length > 0 && (
        <Notice kind="problem" heading={t('sign.review.errors', { count: review.errors.length })}>
          <Lines findings={review.errors} />
        </Notice>
      )}
      {review.warnings.length > 0 && (
        <Notice kind="attention" heading={t('sign.review.warnings')}>
          <Lines findings={review.warnings} />
          <label className="sign-check">
            <input
              type="checkbox"
              name="acknowledgeWarnings"
              checked={isAcknowledged(review, acknowledgedWarnings)}
              onChange={(event) => acknowledge(event.target.checked)}
            />
            <span>{t('sign.review.acknowledge')}</span>
          </label>
        </Notice>
      )}
      {review.notes.length > 0 && (
        <details className="sign-notes">
          <summary>{t('sign.review.notes', { count: review.notes.length })}</summary>
          <Lines findings={review.notes} />
        </details>
      )}
    </>
  );
}
