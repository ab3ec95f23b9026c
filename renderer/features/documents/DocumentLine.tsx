import { useTranslation } from 'react-i18next';
import type { DocumentDelivery, DocumentStanding } from '#shared/desktop/channels/documents';
import type { DocumentItem } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { toldDelivery } from './delivery';

export interface DocumentLineProps {
  readonly item: DocumentItem;
  /** What stands on the disk of it; undefined where nothing does, null while it is looked at. */
  readonly standing: DocumentStanding | undefined | null;
  /** Where it stands on its way to the office; undefined where it was not sealed for it, null while that is read. */
  readonly delivery: DocumentDelivery | undefined | null;
  /** The application is sent: what was not sealed with it did not go. */
  readonly closed: boolean;
  /** Absent where the case can no longer change. */
  readonly onRemove?: (item: DocumentItem) => void;
  readonly onLook: (item: DocumentItem) => void;
  readonly onExport: (item: DocumentItem) => void;
}

interface ActProps {
  readonly label: string;
  readonly kind: string;
  readonly onPress: () => void;
}

function Act({ label, kind, onPress }: ActProps) {
  return (
    <button type="button" className="desk-link" onClick={onPress}>
      {label}
      <span className="ds-u-visibility--screen-reader">: {kind}</span>
    </button>
  );
}

/** Saved or received, never mixed up; nothing while it is not on its way. */
function DeliveryLine({ delivery, closed }: Pick<DocumentLineProps, 'delivery' | 'closed'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const state = toldDelivery(delivery, closed);
  if (state === null) return null;
  const { receiptNumber = null, receivedAtMs = null } = delivery ?? {};
  return (
    <p className="document-line__delivery" data-delivery={state}>
      {t(`documents.sent.${state}`, {
        number: receiptNumber ?? '',
        moment: receivedAtMs === null ? '' : formats.moment(receivedAtMs),
      })}
    </p>
  );
}

/** One document that was taken: what it is, how large, and whether all of it can still be read. */
export function DocumentLine(props: DocumentLineProps) {
  const { item, standing, delivery, closed, onRemove, onLook, onExport } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const kind = t(`documents.kind.${item.documentType ?? 'other'}`);
  const whole = standing?.state === 'complete';
  const facts = [
    ...(item.pages ? [t('documents.pages', { count: item.pages })] : []),
    ...(item.sizeBytes ? [formats.fileSize(item.sizeBytes)] : []),
    ...(item.capturedAt ? [formats.moment(Date.parse(item.capturedAt))] : []),
  ];
  return (
    <li className="document-line" data-document={item.fileId} data-whole={whole}>
      <p>
        <strong>{kind}</strong> <span>{facts.join(' · ')}</span>
      </p>
      {standing !== null && !whole && (
        <p className="document-line__damaged" role="alert">
          {t('documents.damaged', {
            whole: standing?.standingParts.length ?? 0,
            count: standing?.partCount ?? 0,
          })}
        </p>
      )}
      <DeliveryLine delivery={delivery} closed={closed} />
      <p className="document-line__actions">
        {whole && <Act label={t('documents.look')} kind={kind} onPress={() => onLook(item)} />}
        {whole && <Act label={t('documents.export')} kind={kind} onPress={() => onExport(item)} />}
        {onRemove && (
          <Act label={t('documents.remove')} kind={kind} onPress={() => onRemove(item)} />
        )}
      </p>
    </li>
  );
}
