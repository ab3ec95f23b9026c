import { useTranslation } from 'react-i18next';
import { practicePassphrase } from '#shared/desktop/practice';
import { desktop } from '../../bridge';
import type { Profile } from '#shared/desktop/common';
import type { useEntry } from './useEntry';

export interface PracticePassphraseProps {
  readonly profile: Profile;
  readonly attempt: ReturnType<typeof useEntry>['attempt'];
}

/** Practice people keep no secret: their desk opens without typing. */
export function PracticePassphrase({ profile, attempt }: PracticePassphraseProps) {
  const { t } = useTranslation();
  return (
    <p className="sign-in__practice">
      {t('signIn.practice.shown', { passphrase: practicePassphrase })}{' '}
      <button
        type="button"
        className="desk-link"
        onClick={() =>
          void attempt(() =>
            desktop.call('vault.enterPractice', { personKey: profile.counselorId }),
          )
        }
      >
        {t('signIn.practice.fill')}
      </button>
    </p>
  );
}
