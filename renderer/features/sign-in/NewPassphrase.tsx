import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseAssessment } from '#shared/desktop/channels/vault';
import { PassphraseInput } from './PassphraseInput';
import { StrengthMeter } from './StrengthMeter';

export interface NewPassphraseProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly assessment: PassphraseAssessment | null;
  readonly onTyped: (passphrase: string) => void;
  readonly problem?: string | undefined;
}

/** A passphrase being chosen, with how strong it is. */
export function NewPassphrase({ inputRef, assessment, onTyped, problem }: NewPassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <PassphraseInput
        name="newPassphrase"
        label={t('signIn.newPassphrase')}
        hint={t('signIn.newPassphraseHint')}
        autoComplete="new-password"
        inputRef={inputRef}
        onTyped={onTyped}
        problem={problem}
      />
      <StrengthMeter assessment={assessment} />
    </>
  );
}
