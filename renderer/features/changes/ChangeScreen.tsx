import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { desktop } from '../../bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo, hrefOf } from '../../ui/routing/route';
import { casePath, nameOf, primaryPerson, useCase } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { BeforeAndAfter } from './BeforeAndAfter';
import { LastYearsPlans } from './LastYearsPlans';
import { NoChange } from './NoChange';
import { PlansToDecide } from './PlansToDecide';
import { ReportDue } from './ReportDue';
import { StartChange } from './StartChange';

function PrintedHead() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { application, signatures } = draft;
  const signedAt = signatures[0]?.signedAt;
  return (
    <div className="desk-print-only">
      <p>{nameOf(primaryPerson(draft))}</p>
      <p>{t('case.coverageYear', { year: draft.coverageYear })}</p>
      {application.amendmentKind && <p>{t(`changes.kind.${application.amendmentKind}`)}</p>}
      <p>
        {signedAt
          ? t('changes.signedAt', { when: formats.moment(Date.parse(signedAt)) })
          : t('changes.notSigned')}
      </p>
      <p>{t('changes.printNote')}</p>
    </div>
  );
}

function OpenChange() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const { caseId, progress } = draft;
  return (
    <>
      <NoChange />
      <BeforeAndAfter />
      <PlansToDecide />
      <LastYearsPlans />
      <ReportDue />
      <div className="change-actions">
        <Button kind="primary" onPress={() => goTo(casePath(caseId, 'sign'))}>
          {t('changes.toSign')}
        </Button>
        <a href={hrefOf(casePath(caseId, 'interview', progress.step))}>
          {t('changes.toInterview')}
        </a>
      </div>
    </>
  );
}

/** The changes of a case: where one is begun, and where one under way is read before it is signed. */
export function ChangeScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const hasBefore = draft.basis !== undefined;
  const submitted = state === 'submitted';
  return (
    <Page
      title={t(submitted ? 'changes.title' : 'changes.review')}
      lede={
        <span className="desk-no-print">
          {t(submitted ? 'changes.lede' : 'changes.reviewLede')}
        </span>
      }
      actions={
        hasBefore && (
          <Button onPress={() => void desktop.call('output.savePdf', { kind: 'summary' })}>
            {t('changes.print')}
          </Button>
        )
      }
    >
      {hasBefore && <PrintedHead />}
      {!submitted && !hasBefore && <Notice kind="information">{t('changes.notYet')}</Notice>}
      {submitted && hasBefore && <BeforeAndAfter />}
      {submitted && (
        <div className="desk-no-print">
          <StartChange />
        </div>
      )}
      {!submitted && hasBefore && <OpenChange />}
    </Page>
  );
}
