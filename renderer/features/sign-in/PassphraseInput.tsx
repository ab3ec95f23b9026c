import { TextField } from '@cmsgov/design-system';
import { useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface PassphraseInputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly onTyped?: (passphrase: string) => void;
}

/** A passphrase; uncontrolled, so that it lives in its input and nowhere else. Pasting is welcome. */
export function PassphraseInput(props: PassphraseInputProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <TextField
        name={props.name}
        label={props.label}
        type={shown ? 'text' : 'password'}
        inputRef={props.inputRef}
        autoComplete={props.autoComplete}
        spellCheck={false}
        {...(props.autoFocus ? { autoFocus: true } : {})}
        {...(props.hint ? { hint: props.hint } : {})}
        {...(props.problem ? { errorMessage: props.problem } : {})}
        {...(props.onTyped
          ? {
              onChange: (event: { target: { value: string } }) =>
                props.onTyped?.(event.target.value),
            }
          : {})}
      />
      <button
        type="button"
        className="desk-link passphrase__show"
        aria-pressed={shown}
        onClick={() => setShown((before) => !before)}
      >
        {shown ? t('signIn.hide') : t('signIn.show')}
      </button>
    </div>
  );
}
