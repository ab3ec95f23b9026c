import { useRef, useState } from 'react';
import { TextField } from '@cmsgov/design-system';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/desktop/common';
import { desktop } from '../../bridge';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Heading } from './Heading';
import { NewPassphrase } from './NewPassphrase';
import { StoreProblemNotice } from './StartProblemScreen';
import { isAcceptable, useAssessment } from './useAssessment';
import { useEntry } from './useEntry';

export interface RecoveryProps {
  readonly profile: Profile;
  readonly onBack: () => void;
}

/** A forgotten passphrase: the manager's printed kit opens the cases, and a new passphrase is chosen. */
export function Recovery({ profile, onBack }: RecoveryProps) {
  const { t } = useTranslation();
  const kit = useRef<HTMLTextAreaElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<'kit' | 'passphrase' | null>(null);
  const { assessment, typed } = useAssessment();
  const { busy, error, storeProblem, attempt } = useEntry();
  const recover = async () => {
    const recoveryKit = kit.current?.value.trim() ?? '';
    if (recoveryKit === '') {
      setMissing('kit');
      return kit.current?.focus();
    }
    const newPassphrase = passphrase.current?.value ?? '';
    if (!(await isAcceptable(newPassphrase))) {
      setMissing('passphrase');
      return passphrase.current?.focus();
    }
    setMissing(null);
    const { counselorId } = profile;
    void attempt(() => desktop.call('vault.recover', { counselorId, recoveryKit, newPassphrase }));
  };
  return (
    <>
      <Heading>{t('signIn.recover.heading', { name: profile.displayName })}</Heading>
      <p className="desk-lede">{t('signIn.recover.lede')}</p>
      <ErrorNotice error={error} />
      <StoreProblemNotice error={storeProblem} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
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
        <NewPassphrase
          inputRef={passphrase}
          assessment={assessment}
          onTyped={typed}
          problem={missing === 'passphrase' ? t('signIn.pair.problem.passphrase') : undefined}
        />
        <div className="sign-in__actions">
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? t('signIn.opening') : t('signIn.recover.open')}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {t('signIn.back')}
          </Button>
        </div>
      </form>
    </>
  );
}
