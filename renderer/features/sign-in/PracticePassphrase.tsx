import { useTranslation } from 'react-i18next';
import { desktop } from '../../bridge';
import type { Profile } from '#shared/desktop/common';
import { useSession } from '../../session/session';
import type { useEntry } from './useEntry';

export interface PracticePassphraseProps {
  readonly profile: Profile;
  readonly attempt: ReturnType<typeof useEntry>['attempt'];
}

/** Practice people keep no secret: their desk opens without typing. */
export function PracticePassphrase({ profile, attempt }: PracticePassphraseProps) {
  const { t } = useTranslation();
  const person = useSession((state) =>
    state.app?.practicePeople.find(({ displayName }) => displayName === profile.displayName),
  );
  if (!person) return null;
  return (
    <p className="sign-in__practice">
      {t('signIn.practice.shown')}{' '}
      <button
        type="button"
        className="desk-link"
        onClick={() =>
          void attempt(() => desktop.call('vault.enterPractice', { personKey: person.key }))
        }
      >
        {t('signIn.practice.fill')}
      </button>
    </p>
  );
}
