import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Heading } from './Heading';
import { NewPassphrase } from './NewPassphrase';
import type { useNewPassphrase } from './useNewPassphrase';
import { StoreProblemNotice } from './StartProblemScreen';
import type { useEntry } from './useEntry';

export interface EntryFormProps {
  readonly heading: string;
  readonly lede: string;
  readonly entry: ReturnType<typeof useEntry>;
  readonly newPassphrase: ReturnType<typeof useNewPassphrase>;
  readonly passphraseMissing: boolean;
  /** The button, at rest and at work. */
  readonly words: { readonly submit: string; readonly busy: string };
  readonly onSubmit: () => Promise<void>;
  readonly onBack: (() => void) | undefined;
  /** What is asked before the new passphrase. */
  readonly children: ReactNode;
}

/** The frame of the forms that end with a new passphrase and an open desk. */
export function EntryForm(props: EntryFormProps) {
  const { t } = useTranslation();
  const { entry, newPassphrase, words } = props;
  // The first look into the word lists takes a moment: the button says so at once.
  const [checking, setChecking] = useState(false);
  const busy = entry.busy || checking;
  return (
    <>
      <Heading>{props.heading}</Heading>
      <p className="desk-lede">{props.lede}</p>
      <ErrorNotice error={entry.error} />
      <StoreProblemNotice error={entry.storeProblem} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecking(true);
          void props.onSubmit().finally(() => setChecking(false));
        }}
      >
        {props.children}
        <NewPassphrase
          inputRef={newPassphrase.ref}
          assessment={newPassphrase.assessment}
          onTyped={newPassphrase.typed}
          problem={props.passphraseMissing ? t('signIn.pair.problem.passphrase') : undefined}
        />
        <div className="sign-in__actions">
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? words.busy : words.submit}
          </Button>
          {props.onBack && (
            <Button kind="quiet" onPress={props.onBack}>
              {t('signIn.back')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
