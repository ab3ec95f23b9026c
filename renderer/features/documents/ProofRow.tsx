import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import type { Verification } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { hrefOf } from '../../ui/routing/route';
import { DocumentList } from './DocumentList';
import type { DocumentActions, DocumentFacts } from './DocumentList';
import { DueLine } from './DueLine';
import { LetterForm } from './LetterForm';

export interface ProofActions extends DocumentActions {
  readonly letter: (need: ProofNeed, letter: Partial<Verification> | null) => void;
}

export interface ProofRowProps extends DocumentFacts {
  readonly need: ProofNeed;
  readonly verification: Verification | undefined;
  readonly actions: ProofActions;
  readonly addPath: string;
}

/** One answer and its proof: what shows it, by when it is due, and what was taken already. */
export function ProofRow(props: ProofRowProps) {
  const { need, verification, actions, addPath, closed } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const [writing, setWriting] = useState(false);
  const topic = t(`documents.topic.${need.topic}.title`);
  const kinds = formats.anyOf(need.kinds.map((kind) => t(`documents.kind.${kind}`)));
  return (
    <li className="proof" data-proof={need.key} data-asked={need.asked}>
      <div className="proof__what">
        <h3>{topic}</h3>
        <p className="proof__mark">{t(`documents.mark.${markOf(need)}`)}</p>
        <p>{t(`documents.topic.${need.topic}.why`)}</p>
        <p className="proof__kinds">{t('documents.shows', { kinds })}</p>
        <DueLine due={need.due} asked={need.asked} />
        {need.asked && <p>{t(`documents.consequence.${need.consequence}`)}</p>}
        <DocumentList {...props} items={need.documents} className="proof__documents" />
        {writing && (
          <LetterForm
            standing={verification}
            onSave={(letter) => {
              actions.letter(need, letter);
              setWriting(false);
            }}
            onDrop={() => {
              actions.letter(need, null);
              setWriting(false);
            }}
            onClose={() => setWriting(false)}
          />
        )}
      </div>
      {!closed && (
        <p className="proof__actions">
          <a className="ds-c-button ds-c-button--small" href={hrefOf(addPath)}>
            {t('documents.add')}
            <span className="ds-u-visibility--screen-reader">: {topic}</span>
          </a>
          <button
            type="button"
            className="desk-link"
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            {t(need.asked ? 'documents.letter.change' : 'documents.letter.came')}
            <span className="ds-u-visibility--screen-reader">: {topic}</span>
          </button>
        </p>
      )}
    </li>
  );
}

function markOf({ asked, settled, documents }: ProofNeed): string {
  if (settled) return 'settled';
  if (documents.length > 0) return asked ? 'askedTaken' : 'taken';
  return asked ? 'asked' : 'maybe';
}
