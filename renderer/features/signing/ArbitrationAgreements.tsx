import { useTranslation } from 'react-i18next';
import type { ArbitrationLine } from '#shared/domain/application/index';
import { withoutPlanChoice } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { nameOf, useCaseSession } from '../consumer/index';
import { AgreementLine } from './AgreementLine';
import { AgreementsOnPaper } from './AgreementsOnPaper';
import type { Agreements } from './useAgreements';

/** Nobody is held up by an adult who is not there: what can be done, each with its way. */
function AbsentAdult({ missing }: { readonly missing: readonly ArbitrationLine[] }) {
  const { t } = useTranslation();
  const session = useCaseSession();
  const plans = [...new Set(missing.map(({ choice }) => choice))];
  return (
    <details className="sign-notes">
      <summary>{t('sign.arbitration.absent.heading')}</summary>
      <ul className="agreement__ways-on">
        <li>{t('sign.arbitration.absent.later')}</li>
        <li>{t('sign.arbitration.absent.representative')}</li>
        <li>{t('sign.arbitration.absent.without')}</li>
      </ul>
      {plans.map((choice) => (
        <Button
          key={choice.groupId}
          size="small"
          onPress={() => session.update((current) => withoutPlanChoice(current, choice))}
        >
          {t('sign.arbitration.absent.leaveOut', { plan: choice.planName ?? choice.planId })}
        </Button>
      ))}
    </details>
  );
}

/** Why nothing can be signed yet, by name; nothing where everybody agreed. */
export function StillToAgree({ lines }: Pick<Agreements, 'lines'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const missing = lines.filter(({ agreement }) => !agreement);
  if (missing.length === 0) return null;
  const names = formats.list(missing.map(({ person }) => nameOf(person)));
  return (
    <div className="sign-section" data-testid="still-to-agree">
      <Notice kind="attention" heading={t('sign.arbitration.blocks.heading')}>
        {t('sign.arbitration.blocks.text', { names })}
      </Notice>
    </div>
  );
}

/** S29, S32: every adult on a plan signs its arbitration agreement. Who has, and who is missing. */
export function ArbitrationAgreements({ lines, record, takeBack }: Agreements) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const missing = lines.filter(({ agreement }) => !agreement);
  const done = lines.length - missing.length;
  return (
    <section className="sign-section" aria-labelledby="sign-arbitration">
      <h2 id="sign-arbitration">{t('sign.arbitration.heading')}</h2>
      <p>{t('sign.arbitration.text')}</p>
      <p role="status">
        <strong>{t('sign.arbitration.progress', { done, count: lines.length })}</strong>
      </p>
      <ul className="agreements">
        {lines.map((line) => (
          <AgreementLine key={line.person.id} line={line} record={record} takeBack={takeBack} />
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <AgreementsOnPaper missing={missing} record={record} />
          <AbsentAdult missing={missing} />
        </>
      )}
    </section>
  );
}
