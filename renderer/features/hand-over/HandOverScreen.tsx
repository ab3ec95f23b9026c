import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { handOverSteps } from '#shared/domain/application/handOver/index';
import { desktop } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { hrefOf } from '../../ui/routing/route';
import { casePath, nameOf, primaryPerson, useCase } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { Confirmation } from './Confirmation';
import { HandOverList } from './HandOverList';
import { OfficialForm } from './OfficialForm';
import { PlanAndPayment } from './PlanAndPayment';
import { useHandOver } from './useHandOver';
import './handOver.css';

/** A submitted application, box by box, for keying it into the official site. */
export function HandOverScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const { application, signatures } = draft;
  const handOver = useHandOver(application.id);
  const signedAt = signatures[0]?.signedAt;
  const today = pacificDate(signedAt === undefined ? clock.nowMs() : Date.parse(signedAt));
  const context = useMemo(() => ({ today }), [today]);
  const steps = useMemo(() => handOverSteps(application, context), [application, context]);
  if (state !== 'submitted') {
    return (
      <Page title={t('handOver.title')}>
        <Notice kind="information">{t('handOver.notYet')}</Notice>
        <a href={hrefOf(casePath(draft.caseId, 'sign'))}>{t('case.place.sign')}</a>
      </Page>
    );
  }
  const keys = steps.flatMap(({ fields }) => fields.map(({ key }) => key));
  const standing = new Set(handOver.record?.keyed);
  const done = keys.filter((key) => standing.has(key)).length;
  return (
    <Page
      title={t('handOver.title')}
      lede={<span className="desk-no-print">{t('handOver.lede')}</span>}
      actions={
        <Button onPress={() => void desktop.call('output.savePdf', { kind: 'handOver' })}>
          {t('handOver.print')}
        </Button>
      }
    >
      <div className="desk-print-only">
        <p>{nameOf(primaryPerson(draft))}</p>
        <p>{t('case.coverageYear', { year: draft.coverageYear })}</p>
      </div>
      {handOver.failed && (
        <Notice kind="problem" announce="alert">
          {t('handOver.notKept')}
        </Notice>
      )}
      <div className="hand-progress">
        <label htmlFor="hand-progress">
          {t('handOver.progress', { done, count: keys.length })}
        </label>
        <progress id="hand-progress" max={keys.length} value={done} />
        <p className="desk-muted desk-no-print">{t('handOver.keys')}</p>
      </div>
      {handOver.record && (
        <HandOverList application={application} steps={steps} handOver={handOver} />
      )}
      <PlanAndPayment />
      <Confirmation {...handOver} />
      <OfficialForm draft={draft} context={context} />
    </Page>
  );
}
