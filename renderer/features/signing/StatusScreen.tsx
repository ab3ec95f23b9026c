import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { desktop } from '../../bridge';
import { usePracticeData } from '../../packs/usePracticeData';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { useCase, useSaving } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { DeliveredPapers } from '../documents/index';
import { WaysOn } from '../hand-over/index';
import { CaseSummary } from './CaseSummary';
import { ChangeList } from './ChangeList';
import { CopyGiven } from './CopyGiven';
import { SinceSigning } from './SinceSigning';
import { SummarySheet } from './SummarySheet';
import { useCopyGiven } from './useCopyGiven';
import { useDelivery } from './useDelivery';
import './signing.css';

/** Saved, received, confirmed: three words that are never mixed up, each with its proof. */
export function StatusScreen(_: PlaceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft, state } = useCase();
  const { savedAtMs } = useSaving();
  const { item, changes } = useDelivery(draft.caseId);
  const turned = useSession((facts) => facts.turnedAround);
  const practice = usePracticeData();
  const copy = useCopyGiven();
  const [printing, setPrinting] = useState(false);
  const savePdf = async () => {
    // The sheet has to stand in the page before the main process prints it.
    flushSync(() => setPrinting(true));
    const saved = await desktop.call('output.savePdf', { kind: 'summary' });
    setPrinting(false);
    if (saved.ok && saved.value.saved) copy.given('summary');
  };
  const received = item?.receivedAtMs ?? null;
  const confirmed = changes.find(({ kind }) => kind === 'enrollmentConfirmed');
  const steps = [
    {
      name: 'saved',
      proof: item
        ? formats.moment(item.createdAtMs)
        : state === 'submitted'
          ? formats.moment(savedAtMs)
          : null,
    },
    {
      name: 'received',
      proof:
        received === null ? null : `${formats.moment(received)} · ${item?.receiptNumber ?? ''}`,
    },
    {
      name: 'confirmed',
      proof: confirmed?.kind === 'enrollmentConfirmed' ? confirmed.confirmationNumber : null,
    },
  ] as const;
  return (
    <Page
      title={t('status.title')}
      actions={
        <Button busy={printing} onPress={() => void savePdf()}>
          {t('status.print')}
        </Button>
      }
    >
      {state !== 'submitted' && (
        <Notice kind="information">
          {t(turned ? 'status.family.notSigned' : 'status.notSigned')}
        </Notice>
      )}
      {item && received === null && (
        <Notice kind="success" heading={t('status.savedHeading')}>
          {t(turned ? 'status.family.savedText' : 'status.savedText')}
        </Notice>
      )}
      <ol className="status-steps">
        {steps.map(({ name, proof }) => (
          <li key={name} data-state={proof ? 'done' : 'open'} data-testid={`status-${name}`}>
            <strong>{t(`status.${turned ? 'family' : 'step'}.${name}`)}</strong>
            <span>{proof ?? t('status.notYet')}</span>
          </li>
        ))}
      </ol>
      {state === 'submitted' && <SinceSigning receivedAtMs={received} />}
      {!turned && <CopyGiven {...copy} />}
      <DeliveredPapers caseId={draft.caseId} toFamily={turned} />
      <WaysOn />
      <ChangeList changes={changes} />
      <CaseSummary />
      {printing && <SummarySheet item={item} practice={practice} />}
    </Page>
  );
}
