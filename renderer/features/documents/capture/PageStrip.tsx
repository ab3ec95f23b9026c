import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawKept } from './drawPage';
import type { CapturedPage } from './page';
import type { PageChecks } from './usePageChecks';

const thumbLongSide = 180;

function Thumb({ page }: { readonly page: CapturedPage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const kept = drawKept(page, thumbLongSide);
    if (!canvas.current) return;
    canvas.current.width = kept.width;
    canvas.current.height = kept.height;
    canvas.current.getContext('2d')?.drawImage(kept, 0, 0);
  }, [page]);
  return <canvas ref={canvas} aria-hidden="true" />;
}

export interface PageStripProps {
  readonly pages: readonly CapturedPage[];
  readonly selectedId: string | null;
  readonly checks: PageChecks;
  readonly onSelect: (id: string) => void;
}

/** All pages in their order, as they will be kept. */
export function PageStrip({ pages, selectedId, checks, onSelect }: PageStripProps) {
  const { t } = useTranslation();
  return (
    <ol className="page-strip" aria-label={t('documents.page.all')}>
      {pages.map((page, index) => {
        const warned = (checks[page.id]?.length ?? 0) > 0;
        return (
          <li key={page.id}>
            <button
              type="button"
              aria-pressed={page.id === selectedId}
              onClick={() => onSelect(page.id)}
            >
              <Thumb page={page} />
              <span>
                {t('documents.page.number', { number: index + 1, count: pages.length })}
                {warned && (
                  <strong className="page-strip__warned"> {t('documents.page.warned')}</strong>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
