import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArbitrationLine } from '#shared/domain/application/index';
import { nameOf, useCase } from '../consumer/index';
import { ForThePrinter, PrintedSheet } from './PrintedSheet';

/** On paper: the words of the agreement, and a line for each adult who signs it by hand. */
export function PrintedAgreements({ lines }: { readonly lines: readonly ArbitrationLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const plans = [...new Set(lines.map(({ choice }) => choice))];
  return (
    <section className="signature-page__agreements">
      <h2>{t('sign.arbitration.heading')}</h2>
      <p>{t('sign.arbitration.text')}</p>
      {plans.map((choice) => (
        <Fragment key={choice.groupId}>
          <p className="signature-page__plan">{choice.planName ?? choice.planId}</p>
          {lines
            .filter((line) => line.choice === choice)
            .map(({ person }) => (
              <div key={person.id} className="signature-page__row">
                <p className="signature-page__line">
                  {t('sign.wet.sheet.signature', { name: nameOf(person) })}
                </p>
                <p className="signature-page__line">{t('sign.wet.sheet.date')}</p>
              </div>
            ))}
        </Fragment>
      ))}
    </section>
  );
}

export interface AgreementSheetProps {
  readonly lines: readonly ArbitrationLine[];
  readonly practice: boolean;
}

function Sheet({ lines, practice }: AgreementSheetProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  return (
    <PrintedSheet
      className="signature-page"
      title={t('sign.arbitration.paper.title', { year: draft.coverageYear })}
      footer={t('sign.arbitration.paper.footer')}
      practice={practice}
    >
      <PrintedAgreements lines={lines} />
    </PrintedSheet>
  );
}

/** The page that an adult signs who is not at the table. What the others may get or pay stays at the table. */
export function AgreementSheet(props: AgreementSheetProps) {
  return (
    <ForThePrinter>
      <Sheet {...props} />
    </ForThePrinter>
  );
}
