import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { useFormats } from '../../i18n/format';
import { clock, useNow } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { nameOfRow, store } from '../../store';
import { Button } from '../../ui/Button';
import { hrefOf } from '../../ui/routing/route';
import { casePath, DraftClock } from '../consumer';
import type { OpenDraft } from './useDrafts';

export interface DraftTableProps {
  readonly drafts: readonly OpenDraft[];
  readonly onChanged: () => Promise<void>;
}

/** A draft put aside is kept; putting it aside can be undone. */
async function putAside(draft: OpenDraft, onChanged: () => Promise<void>): Promise<void> {
  const nowMs = clock.nowMs();
  const discarded = await store.call('drafts.discard', { id: draft.id, nowMs });
  if (!discarded.ok) return;
  await onChanged();
  const restore = async () => {
    await store.call('drafts.restore', { id: draft.id, nowMs: clock.nowMs() });
    await onChanged();
  };
  useSession.getState().bannerShown({
    id: 'draft-put-aside',
    kind: 'information',
    headingKey: 'home.putAside.done',
    undo: () => void restore(),
  });
}

/** Drafts with how far they are and how long ago they were saved. */
export function DraftTable({ drafts, onChanged }: DraftTableProps) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const nowMs = useNow();
  const stepWords = (step: string | null) => {
    const key = [`application.${step}.title`, `case.place.${step}`].find((one) => i18n.exists(one));
    return key ? t(key) : t('home.begun');
  };
  const nameOf = ({ row }: OpenDraft) => nameOfRow(row) || t('home.unnamed');
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{t('home.column.family')}</th>
          <th scope="col">{t('home.column.step')}</th>
          <th scope="col">{t('home.column.saved')}</th>
          <th scope="col">{t('home.column.sendBy')}</th>
          <th scope="col">
            <span className="ds-u-visibility--screen-reader">{t('home.column.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <td>
              <a href={hrefOf(casePath(draft.caseId))}>{nameOf(draft)}</a>
            </td>
            <td>{stepWords(draft.step)}</td>
            <td className="desk-muted">{formats.ago(draft.updatedAtMs, nowMs)}</td>
            <td>
              <DraftClock dueOn={draft.row?.dueOn ?? null} today={pacificDate(nowMs)} />
            </td>
            <td className="desk-end">
              <Button
                kind="quiet"
                size="small"
                aria-label={t('home.putAside.of', { name: nameOf(draft) })}
                onPress={() => void putAside(draft, onChanged)}
              >
                {t('home.putAside.action')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
