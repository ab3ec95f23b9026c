import { useTranslation } from 'react-i18next';
import { desktop } from '../../bridge';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Heading } from './Heading';
import { StoreProblemNotice } from './StartProblemScreen';
import type { PracticePerson } from './steps';
import { useEntry } from './useEntry';

export interface PracticeEntryProps {
  readonly person: PracticePerson;
  /** The key file of their desk is lost: it starts empty. */
  readonly anew: boolean;
  readonly onBack: () => void;
}

/** The second and last click before a practice desk: who, what is practised, open. */
export function PracticeEntry({ person, anew, onBack }: PracticeEntryProps) {
  const { t } = useTranslation();
  const { busy, error, storeProblem, attempt } = useEntry();
  return (
    <>
      <Heading focus={false}>{t('signIn.practice.heading', { name: person.displayName })}</Heading>
      <p className="desk-lede">
        {t('signIn.practice.lede', {
          role: t(`roles.${person.role}`, { defaultValue: person.role }),
        })}
      </p>
      {anew && <p>{t('signIn.anew.safe')}</p>}
      <ErrorNotice error={error} />
      <StoreProblemNotice error={storeProblem} />
      <form
        className="sign-in__actions"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(() => desktop.call('vault.enterPractice', { personKey: person.key, anew }));
        }}
      >
        <Button kind="primary" type="submit" busy={busy} inputRef={(button) => button?.focus()}>
          {busy ? t('signIn.opening') : t('signIn.practice.open')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('signIn.back')}
        </Button>
      </form>
    </>
  );
}
