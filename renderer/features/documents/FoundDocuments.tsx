import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentStanding } from '#shared/desktop/channels/documents';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import { desktop } from '../../bridge';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useCaseSession } from '../consumer/index';
import { documentItem, withDocument } from './caseDocuments';

export interface FoundDocumentsProps {
  /** On this computer, and named by nothing in the case. */
  readonly found: readonly DocumentStanding[];
  readonly needs: readonly ProofNeed[];
  readonly nameOfNeed: (need: ProofNeed) => string;
  readonly onChanged: () => void;
}

interface FoundLineProps extends Omit<FoundDocumentsProps, 'found'> {
  readonly standing: DocumentStanding;
}

/** One document that an interruption left: put where it belongs, or deleted; never by itself. */
function FoundLine({ standing, needs, nameOfNeed, onChanged }: FoundLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const session = useCaseSession();
  const [key, setKey] = useState('');
  const { documentId, state, sizeBytes, standingParts, partCount } = standing;
  const need = needs.find((one) => one.key === key);
  const attach = () => {
    if (!need) return;
    const at = { id: newId(), capturedAt: new Date(clock.nowMs()).toISOString() };
    const item = documentItem({ ...standing, pages: null }, need.kinds[0] ?? 'other', need, at);
    session.update((draft) => withDocument(draft, item));
  };
  const discard = async () => {
    await desktop.call('documents.remove', { documentId });
    onChanged();
  };
  return (
    <li data-found={state}>
      <span>
        {t(`documents.found.${state}`, {
          size: formats.fileSize(sizeBytes),
          whole: standingParts.length,
          count: partCount,
        })}
      </span>
      {state === 'complete' && (
        <>
          <label>
            <span className="ds-u-visibility--screen-reader">{t('documents.found.where')}</span>
            <select name="foundNeed" value={key} onChange={(event) => setKey(event.target.value)}>
              <option value="">{t('documents.found.where')}</option>
              {needs.map((one) => (
                <option key={one.key} value={one.key}>
                  {nameOfNeed(one)}
                </option>
              ))}
            </select>
          </label>
          <Button size="small" busy={!need} onPress={attach}>
            {t('documents.found.attach')}
          </Button>
        </>
      )}
      <Button size="small" kind="quiet" onPress={() => void discard()}>
        {t('documents.found.delete')}
      </Button>
    </li>
  );
}

/** What was found after an interruption; nothing is shown where nothing was. */
export function FoundDocuments({ found, ...rest }: FoundDocumentsProps) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <Notice kind="attention" heading={t('documents.found.heading')}>
      <ul className="found-documents">
        {found.map((standing) => (
          <FoundLine key={standing.documentId} standing={standing} {...rest} />
        ))}
      </ul>
    </Notice>
  );
}
