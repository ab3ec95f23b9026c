import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format';
import { drawWhole } from './drawPage';
import { cornerAt, corners, withCorner } from './page';
import type { CapturedPage, Corner } from './page';

export interface CropBoxProps {
  readonly page: CapturedPage;
  readonly onChange: (page: CapturedPage) => void;
}

const shownLongSide = 1400;
const [smallStep, largeStep] = [0.01, 0.05];

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface HandleProps extends CropBoxProps {
  readonly corner: Corner;
  readonly hintId: string;
}

/** One corner of what is kept: dragged, or moved by the arrow keys. */
function Handle({ page, corner, hintId, onChange }: HandleProps) {
  const { t } = useTranslation();
  const { x, y } = cornerAt(page.crop, corner);
  const move = (toX: number, toY: number) =>
    onChange({ ...page, crop: withCorner(page.crop, corner, toX, toY) });
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? largeStep : smallStep;
    move(x + direction[0] * step, y + direction[1] * step);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  return (
    <button
      type="button"
      className="crop__handle"
      data-corner={corner}
      style={{ left: percent(x), top: percent(y) }}
      aria-label={t(`documents.crop.${corner}`)}
      aria-describedby={hintId}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}

/** The whole picture with the part that is kept in the light. */
export function CropBox({ page, onChange }: CropBoxProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const canvas = useRef<HTMLCanvasElement>(null);
  const hintId = useId();
  const { picture, turn, crop } = page;
  useEffect(() => {
    if (canvas.current) drawWhole(canvas.current, page, shownLongSide);
    // The crop is drawn above the picture, not in it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picture, turn]);
  const wide = crop.right - crop.left;
  const high = crop.bottom - crop.top;
  const light = {
    left: percent(crop.left),
    top: percent(crop.top),
    width: percent(wide),
    height: percent(high),
  };
  return (
    <div className="crop">
      <div className="crop__picture">
        <canvas ref={canvas} role="img" aria-label={t('documents.page.picture')} />
        <div className="crop__dark" aria-hidden="true">
          <div className="crop__light" style={light} />
        </div>
        {corners.map((corner) => (
          <Handle key={corner} page={page} corner={corner} hintId={hintId} onChange={onChange} />
        ))}
      </div>
      <p className="crop__hint">
        <span id={hintId}>{t('documents.crop.hint')}</span>{' '}
        <span aria-live="polite">
          {t('documents.crop.kept', { wide: formats.percent(wide), high: formats.percent(high) })}
        </span>
      </p>
    </div>
  );
}
