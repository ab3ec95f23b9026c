import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proofKey } from '#shared/domain/application/documents/index';
import { papersOf } from '#shared/domain/application/index';
import type { DocumentItem } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo } from '../../ui/routing/route';
import { casePath, useCase } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { AddDocument } from './AddDocument';
import { DocumentList } from './DocumentList';
import type { DocumentFacts } from './DocumentList';
import { DocumentPreview } from './DocumentPreview';
import { FoundDocuments } from './FoundDocuments';
import { groupsOf, useNeedNames } from './needNames';
import { ProofRow } from './ProofRow';
import { useChecklist } from './useChecklist';
import { useDocumentActions } from './useDocumentActions';
import { useDeliveries } from './useDeliveries';
import { useStandings } from './useStandings';
import './documents.css';

/** The checklist of proofs, or the taking of one document for the proof that the address names. */
export function DocumentsScreen({ params }: PlaceProps) {
  const { draft, state } = useCase();
  const { needs } = useChecklist();
  const nameOfNeed = useNeedNames();
  const need = needs.find(({ key }) => key === params['step']);
  const back = () => goTo(casePath(draft.caseId, 'documents'));
  return need && state !== 'submitted' ? (
    <AddDocument key={need.key} need={need} about={nameOfNeed.about(need)} onDone={back} />
  ) : (
    <Checklist />
  );
}

function useParts() {
  const standings = useStandings();
  const actions = useDocumentActions();
  const [looking, setLooking] = useState<DocumentItem | null>(null);
  const exportCopy = (item: DocumentItem) =>
    void desktop.call('documents.export', { documentId: item.fileId });
  const ofRows = { ...actions, look: setLooking, export: exportCopy };
  return { standings, actions: ofRows, looking, setLooking };
}

/** The checklist, and beside it the document that is looked at. */
function Checklist() {
  const parts = useParts();
  const { looking, setLooking } = parts;
  return (
    <div className="documents">
      <ChecklistPage {...parts} />
      {looking && <DocumentPreview item={looking} onClose={() => setLooking(null)} />}
    </div>
  );
}

type Parts = Pick<ReturnType<typeof useParts>, 'standings' | 'actions'>;

function ChecklistPage({ standings, actions }: Parts) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const { needs, loose } = useChecklist();
  const nameOfNeed = useNeedNames();
  const { verifications } = draft.application;
  const closed = state === 'submitted';
  const named = papersOf(draft);
  const found = (standings.all ?? []).filter(
    ({ documentId }) => !named.has(documentId) && documentId !== actions.removed?.fileId,
  );
  const deliveries = useDeliveries(draft.caseId);
  const rowProps = { standings: standings.all, deliveries, actions, closed };
  return (
    <Page title={t('documents.title')} lede={t('documents.lede')}>
      <p className="documents__stay">{t(closed ? 'documents.closed' : 'documents.stay')}</p>
      <Removed item={actions.removed} undo={actions.undo} />
      {!closed && (
        <FoundDocuments
          found={found}
          needs={needs}
          nameOfNeed={nameOfNeed.full}
          onChanged={standings.reload}
        />
      )}
      {needs.length === 0 && <p>{t('documents.empty')}</p>}
      {groupsOf(needs).map(({ key, needs: ofGroup }) => (
        <section key={key} className="desk-section" aria-label={nameOfNeed.group(key)}>
          <h2>{nameOfNeed.group(key)}</h2>
          <ul className="proofs">
            {ofGroup.map((need) => (
              <ProofRow
                key={need.key}
                {...rowProps}
                need={need}
                verification={verifications.find((one) => proofKey(one) === need.key)}
                addPath={casePath(draft.caseId, 'documents', need.key)}
              />
            ))}
          </ul>
        </section>
      ))}
      <LooseDocuments items={loose} {...rowProps} />
    </Page>
  );
}

interface LooseProps extends DocumentFacts {
  readonly items: readonly DocumentItem[];
}

/** Kept although their question went away: nothing disappears by itself. */
function LooseDocuments(props: LooseProps) {
  const { t } = useTranslation();
  if (props.items.length === 0) return null;
  return (
    <section className="desk-section" aria-label={t('documents.loose')}>
      <h2>{t('documents.loose')}</h2>
      <DocumentList {...props} className="proofs" />
    </section>
  );
}

interface RemovedProps {
  readonly item: DocumentItem | null;
  readonly undo: () => void;
}

function Removed({ item, undo }: RemovedProps) {
  const { t } = useTranslation();
  if (!item) return null;
  const kind = t(`documents.kind.${item.documentType ?? 'other'}`);
  return (
    <Notice kind="information" announce="status">
      {t('documents.removed', { kind })}{' '}
      <button type="button" className="desk-link" onClick={undo}>
        {t('documents.undo')}
      </button>
    </Notice>
  );
}
