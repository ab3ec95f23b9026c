import { useTranslation } from 'react-i18next';
import type { PassphraseAssessment } from '#shared/desktop/channels/vault';

/** Five steps from weak to strong, in words as well. */
export function StrengthMeter({
  assessment,
}: {
  readonly assessment: PassphraseAssessment | null;
}) {
  const { t } = useTranslation();
  const score = assessment?.score ?? 0;
  return (
    <div className="strength">
      <div className="strength__bar" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={
              assessment && step <= score
                ? `strength__step strength__step--${assessment.acceptable ? 'good' : 'weak'}`
                : 'strength__step'
            }
          />
        ))}
      </div>
      <p aria-live="polite" className="strength__words">
        {assessment
          ? assessment.reason
            ? t(`signIn.strength.reason.${assessment.reason}`)
            : t(`signIn.strength.score.${score}`)
          : t('signIn.strength.advice')}
      </p>
    </div>
  );
}
