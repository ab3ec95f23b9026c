import { useRef, useState } from 'react';
import { TextField } from '@cmsgov/design-system';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/desktop/common';
import { desktop } from '../../bridge';
import { EntryForm } from './EntryForm';
import { useEntry } from './useEntry';
import { useNewPassphrase } from './useNewPassphrase';

export interface RecoveryProps {
  readonly profile: Profile;
  readonly onBack: () => void;
}

/** A forgotten passphrase or a lost key file: the manager's printed kit opens the cases, and a new passphrase is chosen. */
export function Recovery({ profile, onBack }: RecoveryProps) {
  const { t } = useTranslation();
  const kit = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState<'kit' | 'passphrase' | null>(null);
  const newPassphrase = useNewPassphrase();
  const entry = useEntry();
  const recover = async () => {
    const recoveryKit = kit.current?.value.trim() ?? '';
    if (recoveryKit === '') {
      setMissing('kit');
      return kit.current?.focus();
    }
    if (!(await newPassphrase.acceptable())) {
      setMissing('passphrase');
      return newPassphrase.ref.current?.focus();
    }
    setMissing(null);
    const { counselorId } = profile;
    const typed = newPassphrase.ref.current?.value ?? '';
    void entry.attempt(() =>
      desktop.call('vault.recover', { counselorId, recoveryKit, newPassphrase: typed }),
    );
  };
  return (
    <EntryForm
      heading={t('signIn.recover.heading', { name: profile.displayName })}
      lede={t('signIn.recover.lede')}
      entry={entry}
      newPassphrase={newPassphrase}
      passphraseMissing={missing === 'passphrase'}
      words={{ submit: t('signIn.recover.open'), busy: t('signIn.opening') }}
      onSubmit={recover}
      onBack={onBack}
    >
      <TextField
        name="recoveryKit"
        label={t('signIn.recover.kit')}
        hint={t('signIn.recover.kitHint')}
        multiline
        rows={3}
        inputRef={kit}
        autoComplete="off"
        spellCheck={false}
        {...(missing === 'kit' ? { errorMessage: t('signIn.recover.kitProblem') } : {})}
      />
    </EntryForm>
  );
}
