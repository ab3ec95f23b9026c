import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

const shownAtMost = 4;

/** All but the last characters as dots; separators stay, so that the shape can be recognized. */
export function masked(text: string): string {
  const last = text.length - Math.min(shownAtMost, Math.floor(text.length / 2));
  return text.replace(/[\p{L}\p{N}]/gu, (sign, at: number) => (at < last ? '•' : sign));
}

/** A sensitive answer: seen for as long as the button is held, by pointer or by key. */
export function MaskedText({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const byKey = (down: boolean) => (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    setHeld(down);
  };
  return (
    <span className="masked-text">
      <span className="masked-text__value">{held ? text : masked(text)}</span>
      <button
        type="button"
        className="desk-link desk-no-print"
        aria-pressed={held}
        aria-label={`${t('form.holdToShow')}: ${label}`}
        onPointerDown={() => setHeld(true)}
        onPointerUp={() => setHeld(false)}
        onPointerLeave={() => setHeld(false)}
        onKeyDown={byKey(true)}
        onKeyUp={byKey(false)}
        onBlur={() => setHeld(false)}
      >
        {t('form.holdToShow')}
      </button>
    </span>
  );
}
