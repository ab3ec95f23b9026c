import { useTranslation } from 'react-i18next';
import { desktop } from '../../bridge';
import { useFormats } from '../../i18n/format';
import { store } from '../../store';
import type { OutboxItem, OutboxNote } from '../../store';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/Icon';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer';
import type { LaneName } from './lanes';
import { mayRetry, nextKey } from './nextWords';

export interface LaneProps {
  readonly lane: LaneName;
  readonly items: readonly OutboxItem[];
  readonly notes: Readonly<Record<string, OutboxNote>>;
  readonly nowMs: number;
}

const icons: Record<LaneName, IconName> = {
  needsYou: 'attention',
  waiting: 'waiting',
  sending: 'sending',
  received: 'received',
  confirmed: 'confirmed',
  withdrawn: 'back',
};

const kindWords = {
  'application.submit': 'submit',
  'case.withdraw': 'withdraw',
  'consent.revoke': 'revoke',
} as const satisfies Record<OutboxItem['kind'], string>;

async function retry(commandId: string): Promise<void> {
  await store.call('outbox.retry', { commandId });
  await desktop.call('sync.now', {});
}

function ItemRow({ item, note, nowMs }: { item: OutboxItem; note?: OutboxNote; nowMs: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const kind = t(`outbox.kind.${kindWords[item.kind]}`);
  const initials = note?.initials || t('outbox.nobody');
  return (
    <tr>
      <td>
        <a href={hrefOf(casePath(item.caseId))} aria-label={t('outbox.open', { initials })}>
          {initials}
        </a>
      </td>
      <td>
        {kind}
        {note?.summary && <span className="desk-muted"> · {note.summary}</span>}
      </td>
      <td className="desk-muted">{formats.ago(item.createdAtMs, nowMs)}</td>
      <td>{t(nextKey(item, nowMs), { when: formats.ago(item.wakeAtMs, nowMs) })}</td>
      <td>{item.receiptNumber ?? ''}</td>
      <td className="desk-end">
        {mayRetry(item) && (
          <Button
            size="small"
            aria-label={t('outbox.retryOf', { initials })}
            onPress={() => void retry(item.commandId)}
          >
            {t('outbox.retry')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** One lane: what stands there, for whom, since when, and what happens next. */
export function Lane({ lane, items, notes, nowMs }: LaneProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className="desk-section" aria-labelledby={`lane-${lane}`}>
      <h2 id={`lane-${lane}`} className={`lane lane--${lane}`}>
        <Icon name={icons[lane]} />
        {t(`outbox.lane.${lane}`)}
        <span className="desk-count">{formats.number(items.length)}</span>
      </h2>
      <table className="desk-table lane__table">
        <thead>
          <tr>
            {(['who', 'what', 'since', 'next', 'receipt'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`outbox.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="ds-u-visibility--screen-reader">{t('outbox.column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const note = notes[item.commandId];
            return (
              <ItemRow key={item.commandId} item={item} nowMs={nowMs} {...(note ? { note } : {})} />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
