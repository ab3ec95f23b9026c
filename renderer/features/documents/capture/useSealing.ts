import { useRef, useState } from 'react';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { appError } from '#shared/desktop/errors';
import type { AppError } from '#shared/desktop/errors';
import { documentMaxBytes } from '#shared/domain/application/index';
import { sealDocument } from '../sealedDocuments';
import type { FreshDocument, SealedDocument } from '../sealedDocuments';
import type { CaptureState } from './captureState';
import { encodePage } from './drawPage';
import { pdfOfPictures } from './picturePdf';

type Content = Pick<FreshDocument, 'mediaType' | 'bytes'>;

/** One page is kept as a JPEG, several as one PDF, a PDF file as it came. */
async function contentOf({ pages, pdf }: CaptureState): Promise<Result<Content, AppError>> {
  if (pdf) return ok({ mediaType: 'application/pdf', bytes: pdf });
  const images = [];
  for (const page of pages) images.push(await encodePage(page));
  const [first] = images;
  if (!first) return fail(appError('documentMissing'));
  const content: Content =
    images.length === 1
      ? { mediaType: 'image/jpeg', bytes: first.jpeg }
      : { mediaType: 'application/pdf', bytes: pdfOfPictures(images) };
  return content.bytes.length > documentMaxBytes ? fail(appError('documentTooLarge')) : ok(content);
}

export interface Sealing {
  /** Null while nothing is being saved. */
  readonly share: number | null;
  readonly error: AppError | null;
  readonly save: (state: CaptureState) => Promise<SealedDocument | null>;
  readonly cancel: () => void;
}

/** Saves what was captured; one attempt at a time, to be cancelled between two parts. */
export function useSealing(draftId: string): Sealing {
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const cancelled = useRef(false);
  const save = async (state: CaptureState): Promise<SealedDocument | null> => {
    if (share !== null) return null;
    cancelled.current = false;
    setError(null);
    setShare(0);
    const content = await contentOf(state);
    const sealed = content.ok
      ? await sealDocument(
          { draftId, ...content.value },
          { progress: setShare, cancelled: () => cancelled.current },
        )
      : content;
    setShare(null);
    if (sealed.ok) return sealed.value;
    setError(sealed.error.code === 'cancelled' ? null : sealed.error);
    return null;
  };
  const cancel = () => {
    cancelled.current = true;
  };
  return { share, error, save, cancel };
}
