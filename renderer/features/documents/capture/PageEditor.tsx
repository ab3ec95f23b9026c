import { useTranslation } from 'react-i18next';
import type { PageProblem } from '#shared/domain/application/documents/pageCheck';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import type { CaptureAction } from './captureState';
import { CropBox } from './CropBox';
import { turnedRight, wholePage } from './page';
import type { CapturedPage } from './page';

export interface PageEditorProps {
  readonly page: CapturedPage;
  readonly number: number;
  readonly count: number;
  /** Undefined while it is looked at. */
  readonly problems: readonly PageProblem[] | undefined;
  readonly act: (action: CaptureAction) => void;
}

/** What the check says: a warning that never keeps anybody from saving. */
function CheckResult({ problems }: Pick<PageEditorProps, 'problems'>) {
  const { t } = useTranslation();
  if (!problems) return <p className="page-check">{t('documents.check.looking')}</p>;
  if (problems.length === 0) return <p className="page-check">{t('documents.check.good')}</p>;
  return (
    <Notice kind="attention" announce="status" heading={t('documents.check.heading')}>
      <ul className="page-check__problems">
        {problems.map((problem) => (
          <li key={problem}>{t(`documents.check.${problem}`)}</li>
        ))}
      </ul>
      <p>{t('documents.check.keep')}</p>
    </Notice>
  );
}

/** One page: look at it, cut it, turn it, put it in its place, or take it out. */
export function PageEditor({ page, number, count, problems, act }: PageEditorProps) {
  const { t } = useTranslation();
  const change = (next: CapturedPage) => act({ type: 'change', page: next });
  const { id } = page;
  return (
    <section className="page-editor" aria-label={t('documents.page.number', { number, count })}>
      <CropBox page={page} onChange={change} />
      <div className="page-editor__tools">
        <CheckResult problems={problems} />
        <Button size="small" onPress={() => change(turnedRight(page))}>
          {t('documents.page.turn')}
        </Button>
        <Button size="small" onPress={() => change({ ...page, crop: wholePage })}>
          {t('documents.page.whole')}
        </Button>
        {number > 1 && (
          <Button size="small" onPress={() => act({ type: 'move', id, by: -1 })}>
            {t('documents.page.earlier')}
          </Button>
        )}
        {number < count && (
          <Button size="small" onPress={() => act({ type: 'move', id, by: 1 })}>
            {t('documents.page.later')}
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={() => act({ type: 'remove', id })}>
          {t('documents.page.remove')}
        </Button>
      </div>
    </section>
  );
}
