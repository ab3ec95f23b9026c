import { useEffect, useRef, useState } from 'react';
import { pageThresholds } from '#shared/domain/application/documents/pageCheck';
import type { PageProblem } from '#shared/domain/application/documents/pageCheck';
import { capturedLongSide, drawKept } from './drawPage';
import type { CapturedPage } from './page';
import type { CheckAnswer, CheckRequest } from './pageCheck.worker';

export type PageChecks = Readonly<Record<string, readonly PageProblem[] | undefined>>;

function startWorker(): Worker {
  return new Worker(new URL('./pageCheck.worker.ts', import.meta.url), {
    type: 'module',
    name: 'page-check',
  });
}

/** What the check says of each page; a page that was turned or cut is looked at anew. */
export function usePageChecks(pages: readonly CapturedPage[]): PageChecks {
  const [checks, setChecks] = useState<PageChecks>({});
  const worker = useRef<Worker | null>(null);
  const checked = useRef(new Map<string, CapturedPage>());
  useEffect(() => {
    const running = startWorker();
    worker.current = running;
    const known = checked.current;
    running.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      setChecks((earlier) => ({ ...earlier, [data.pageId]: data.problems }));
    });
    return () => {
      running.terminate();
      known.clear();
    };
  }, []);
  useEffect(() => {
    for (const page of pages) {
      if (checked.current.get(page.id) === page) continue;
      checked.current.set(page.id, page);
      const picture = drawKept(page, pageThresholds.checkedLongSide).transferToImageBitmap();
      const request: CheckRequest = {
        pageId: page.id,
        picture,
        capturedLongSide: capturedLongSide(page),
      };
      worker.current?.postMessage(request, [picture]);
    }
  }, [pages]);
  return checks;
}
