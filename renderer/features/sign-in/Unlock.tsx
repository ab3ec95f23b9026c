import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/desktop/common';
import type { AppError } from '#shared/desktop/errors';
import { desktop } from '../../bridge';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Heading } from './Heading';
import { PassphraseInput } from './PassphraseInput';
import { PracticePassphrase } from './PracticePassphrase';
import { ProblemScreen } from './ProblemScreen';
import { StoreProblemNotice } from './StartProblemScreen';
import { screenProblemOf } from './steps';
import type { ScreenProblem } from './steps';
import { useCountdown } from './useCountdown';
import { useEntry } from './useEntry';

export interface UnlockProps {
  readonly profile: Profile;
  readonly onBack: () => void;
  readonly onRecover: () => void;
  readonly onAnew: () => void;
}

function problemOf(profile: Profile, error: AppError | null): ScreenProblem | undefined {
  if (profile.condition !== 'ready') return profile.condition;
  return error ? screenProblemOf(error.code) : undefined;
}

/** One person's passphrase. A wrong one slows down and never harms anything. */
export function Unlock({ profile, onBack, onRecover, onAnew }: UnlockProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { busy, error, storeProblem, attempt } = useEntry();
  const secondsLeft = useCountdown(error);
  // Whoever was invited by an office, even for practice, chose a passphrase of their own.
  const practiceOpen = useSession((state) => state.app?.practice ?? false) && profile.practice;
  const problem = problemOf(profile, error);
  if (problem) return <ProblemScreen {...{ problem, profile, onBack, onRecover, onAnew }} />;
  const unlock = async () => {
    const passphrase = input.current?.value ?? '';
    if (passphrase === '' || secondsLeft > 0) return input.current?.focus();
    const { counselorId } = profile;
    const opened = await attempt(() => desktop.call('vault.unlock', { counselorId, passphrase }));
    if (!opened) input.current?.select();
  };
  return (
    <>
      <Heading focus={false}>{t('signIn.unlock.heading', { name: profile.displayName })}</Heading>
      <p className="desk-lede">{t(`roles.${profile.role}`)}</p>
      {secondsLeft === 0 &&
        error?.code !== 'wrongPassphrase' &&
        error?.code !== 'tooManyAttempts' && <ErrorNotice error={error} />}
      <StoreProblemNotice error={storeProblem} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <PassphraseInput
          name="passphrase"
          label={t('signIn.passphrase')}
          autoComplete="current-password"
          autoFocus
          inputRef={input}
          problem={error?.code === 'wrongPassphrase' ? t('signIn.unlock.wrong') : undefined}
        />
        {practiceOpen && <PracticePassphrase profile={profile} attempt={attempt} />}
        <p aria-live="polite" className="sign-in__wait">
          {secondsLeft > 0 && t('signIn.unlock.wait', { count: secondsLeft })}
        </p>
        <div className="sign-in__actions">
          <Button kind="primary" type="submit" busy={busy || secondsLeft > 0}>
            {busy ? t('signIn.opening') : t('signIn.unlock.open')}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {t('signIn.someoneElse')}
          </Button>
        </div>
      </form>
      <button type="button" className="desk-link" onClick={onRecover}>
        {t('signIn.unlock.forgotten')}
      </button>
    </>
  );
}
