import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import type { CaseDraft } from '#shared/domain/application/index';
import type { StepContext } from '#shared/domain/application/steps/definition';
import { formOrderOf } from './formOrder';
import type { FormOrder } from './formOrder';
import { useOfficialForm } from './useOfficialForm';
import type { OfficialForm as Form } from './useOfficialForm';

export interface OfficialFormProps {
  readonly draft: CaseDraft;
  readonly context: StepContext;
}

function BlankLine({ blank, busy, choose }: Pick<Form, 'blank' | 'busy' | 'choose'>) {
  const { t } = useTranslation();
  if (!blank) return <p>{t('handOver.form604.none')}</p>;
  const found = blank.expectedCount - blank.missingFields.length;
  return (
    <div className="hand-blank">
      <p>
        {t('handOver.form604.ready', {
          pages: blank.pageCount,
          found,
          count: blank.expectedCount,
        })}{' '}
        <Button kind="quiet" size="small" busy={busy} onPress={choose}>
          {t('handOver.form604.another')}
        </Button>
      </p>
      {!blank.sameEdition && (
        <Notice kind="attention" heading={t('handOver.form604.otherEdition')}>
          <p>{t('handOver.form604.otherEditionText', { count: blank.missingFields.length })}</p>
          {blank.missingFields.length > 0 && (
            <details>
              <summary>{t('handOver.form604.missing')}</summary>
              <p className="hand-blank__missing">{blank.missingFields.join(', ')}</p>
            </details>
          )}
        </Notice>
      )}
    </div>
  );
}

/** What was left out of its box, after a save: nothing is cut, so it is named here. */
function Unwritten({
  problems,
  lineOf,
}: {
  problems: Form['problems'];
  lineOf: FormOrder['lineOf'];
}) {
  const { t } = useTranslation();
  if (!problems) return null;
  if (problems.length === 0) {
    return (
      <Notice kind="success" announce="status">
        {t('handOver.form604.saved')}
      </Notice>
    );
  }
  return (
    <Notice
      kind="attention"
      announce="status"
      heading={t('handOver.form604.unwritten', { count: problems.length })}
    >
      <ul>
        {problems.map(({ key, reason }, index) => {
          const { about, label, text } = lineOf(key);
          return (
            <li key={`${key} ${index}`} data-unwritten={reason}>
              {about}: {label} <strong>{text}</strong>{' '}
              <span className="desk-muted">{t(`handOver.form604.reason.${reason}`)}</span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function OffForm({ lines }: { readonly lines: FormOrder['offForm'] }) {
  const { t } = useTranslation();
  return (
    <details className="hand-off-form">
      <summary>{t('handOver.form604.off', { count: lines.length })}</summary>
      <ul>
        {lines.map(({ key, about, label, reason }) => (
          <li key={key} data-off={reason}>
            {about}: {label}
            {reason !== 'noBox' && (
              <span className="desk-muted"> {t(`handOver.form604.reason.${reason}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The official form, filled in on the blank that the agency supplies. */
export function OfficialForm({ draft, context }: OfficialFormProps) {
  const { t, i18n } = useTranslation();
  const prepared = useMemo(() => formOrderOf(draft, context, i18n), [draft, context, i18n]);
  const form = useOfficialForm();
  return (
    <section className="hand-form desk-no-print" aria-labelledby="hand-form">
      <h2 id="hand-form">{t('handOver.form604.heading')}</h2>
      <BlankLine {...form} />
      <ErrorNotice error={form.failed} />
      <div className="hand-form__actions">
        {form.blank ? (
          <Button
            data-testid="fill-form"
            busy={form.busy}
            onPress={() => form.save(prepared.order)}
          >
            {t(form.busy ? 'handOver.form604.filling' : 'handOver.form604.fill')}
          </Button>
        ) : (
          <Button data-testid="choose-blank" busy={form.busy} onPress={form.choose}>
            {t('handOver.form604.choose')}
          </Button>
        )}
      </div>
      {form.blank && <p className="desk-muted">{t('handOver.form604.ink')}</p>}
      <Unwritten problems={form.problems} lineOf={prepared.lineOf} />
      {form.blank && <OffForm lines={prepared.offForm} />}
    </section>
  );
}
