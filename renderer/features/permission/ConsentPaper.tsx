import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftIdOf } from '#shared/domain/application/index';
import { Button } from '../../ui/Button';
import { useCase } from '../consumer/index';
import { Capture } from '../documents/index';
import type { SealedDocument } from '../documents/index';

export interface ConsentPaperProps {
  readonly isKept: boolean;
  /** Whether the way to add it later is told: where the permission is only just given. */
  readonly mayWait?: boolean;
  readonly onKept: (paper: SealedDocument) => void;
  /** Absent where the paper stays: it belongs to something that was signed. */
  readonly onDiscard?: (() => void) | undefined;
}

/** The signed paper of a permission, photographed or scanned: at once, or when there is a camera at hand. */
export function ConsentPaper({ isKept, mayWait, onKept, onDiscard }: ConsentPaperProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const [capturing, setCapturing] = useState(false);
  if (isKept) {
    return (
      <p className="consent-paper" data-testid="consent-paper">
        {t('permission.paper.kept')}{' '}
        {onDiscard && (
          <button type="button" className="desk-link" onClick={onDiscard}>
            {t('permission.paper.again')}
          </button>
        )}
      </p>
    );
  }
  return (
    <div className="consent-paper">
      <p>
        {t('permission.paper.hint')} {mayWait && t('permission.paper.later')}
      </p>
      {capturing ? (
        <Capture
          draftId={draftIdOf(draft)}
          saveLabel={t('permission.paper.save')}
          onSealed={(paper) => {
            setCapturing(false);
            onKept(paper);
          }}
          onCancel={() => setCapturing(false)}
        />
      ) : (
        <Button onPress={() => setCapturing(true)}>{t('permission.paper.photograph')}</Button>
      )}
    </div>
  );
}
