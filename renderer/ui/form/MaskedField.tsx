import { TextField as DesignSystemTextField } from '@cmsgov/design-system';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './types';
import { useField } from './useField';
import { useTypedText } from './useTypedText';

export interface MaskedFieldProps<Values extends FieldValues, Submitted> extends FieldProps<
  Values,
  Submitted
> {
  readonly mask: 'ssn' | 'phone' | 'zip';
}

const shapes = {
  ssn: { digits: 9, groups: [3, 2, 4], separator: '-', shown: 4 },
  phone: { digits: 10, groups: [3, 3, 4], separator: '-', shown: 10 },
  zip: { digits: 5, groups: [5], separator: '', shown: 5 },
} as const;

type Shape = (typeof shapes)[keyof typeof shapes];

/** Digits in their groups; where only the last may be seen, the others as dots. */
function grouped(digits: string, shape: Shape, hidden: boolean): string {
  const visible = hidden
    ? digits.replace(/\d/g, (digit, at: number) => (at < digits.length - shape.shown ? '•' : digit))
    : digits;
  const parts: string[] = [];
  let from = 0;
  for (const length of shape.groups) {
    if (from < visible.length) parts.push(visible.slice(from, from + length));
    from += length;
  }
  return parts.join(shape.separator);
}

/** Digits in a known shape. A Social Security number shows its last four once it is left. */
export function MaskedField<Values extends FieldValues, Submitted = Values>(
  props: MaskedFieldProps<Values, Submitted>,
) {
  const { id, field, change, words } = useField(props);
  const shape: Shape = shapes[props.mask];
  const secret = props.mask === 'ssn';
  // A stored phone number carries its country code (E.164); nobody types that.
  const digits = String(field.value ?? '').replace(/^\+1/, '');
  const [held, setHeld] = useState(false);
  const typed = useTypedText(grouped(digits, shape, false));
  const block = (event: { preventDefault(): void }) => {
    if (secret && !typed.typing) event.preventDefault();
  };
  const input = (
    <DesignSystemTextField
      {...words}
      id={id}
      name={field.name}
      inputRef={field.ref}
      numeric
      size="medium"
      autoComplete="off"
      spellCheck={false}
      value={typed.typing ? typed.text : grouped(digits, shape, secret && !held)}
      onFocus={typed.focus}
      onCopy={block}
      onCut={block}
      onChange={(event) => {
        const next = String(event.target.value).replace(/\D/g, '').slice(0, shape.digits);
        typed.type(grouped(next, shape, false));
        change(next === '' ? null : next);
      }}
      onBlur={() => {
        typed.blur();
        field.onBlur();
      }}
    />
  );
  if (!secret) return input;
  return (
    <div className="masked">
      {input}
      {digits !== '' && <HoldToShow idle={typed.typing} held={held} onHold={setHeld} />}
    </div>
  );
}

interface HoldToShowProps {
  /** Nothing is masked while it is typed. The button keeps its place, so that no click on leaving is lost. */
  readonly idle: boolean;
  readonly held: boolean;
  readonly onHold: (held: boolean) => void;
}

/** Shows what is masked for as long as it is held, by pointer or by key. */
function HoldToShow({ idle, held, onHold }: HoldToShowProps) {
  const { t } = useTranslation();
  const byKey = (down: boolean) => (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    onHold(down);
  };
  return (
    <button
      type="button"
      className={idle ? 'desk-link masked__hold masked__hold--idle' : 'desk-link masked__hold'}
      aria-pressed={held}
      onPointerDown={() => onHold(true)}
      onPointerUp={() => onHold(false)}
      onPointerLeave={() => onHold(false)}
      onKeyDown={byKey(true)}
      onKeyUp={byKey(false)}
      onBlur={() => onHold(false)}
    >
      {t('form.holdToShow')}
    </button>
  );
}
