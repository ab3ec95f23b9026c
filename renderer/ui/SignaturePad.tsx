import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureStroke } from '#shared/domain/application/index';
import { Button } from './Button';

export interface SignaturePadProps {
  readonly label: string;
  readonly strokes: readonly SignatureStroke[];
  readonly onChange: (strokes: readonly SignatureStroke[]) => void;
}

const width = 560;
const height = 160;

function draw(canvas: HTMLCanvasElement, strokes: readonly SignatureStroke[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, width, height);
  context.lineWidth = 2.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = '#1d2b3a';
  for (const stroke of strokes) {
    context.beginPath();
    for (const [index, [x, y]] of stroke.entries()) {
      if (index === 0) context.moveTo(x * width, y * height);
      else context.lineTo(x * width, y * height);
    }
    context.stroke();
  }
}

/** A place to sign with pen, finger or mouse; what is kept are the strokes, as vectors. */
export function SignaturePad({ label, strokes, onChange }: SignaturePadProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef<[number, number][] | null>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, strokes);
  }, [strokes]);
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const clamp = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
    return [
      clamp((event.clientX - box.left) / box.width),
      clamp((event.clientY - box.top) / box.height),
    ];
  };
  const add = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!current.current || !canvas.current) return;
    current.current.push(pointOf(event));
    draw(canvas.current, [...strokes, current.current]);
  };
  const finish = () => {
    if (current.current && current.current.length > 1) onChange([...strokes, current.current]);
    current.current = null;
  };
  return (
    <div className="signature">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={
          strokes.length > 0 ? t('sign.pad.signed', { label }) : t('sign.pad.empty', { label })
        }
        data-testid="signature-pad"
        className="signature__pad"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          current.current = [pointOf(event)];
        }}
        onPointerMove={add}
        onPointerUp={finish}
        onPointerCancel={finish}
      />
      <Button kind="quiet" size="small" onPress={() => onChange([])}>
        {t('sign.pad.clear')}
      </Button>
    </div>
  );
}
