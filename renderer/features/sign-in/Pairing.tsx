import { useRef, useState } from 'react';
import { TextField } from '@cmsgov/design-system';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#shared/desktop/channels/app';
import type { Profile } from '#shared/desktop/common';
import { desktop } from '../../bridge';
import { EntryForm } from './EntryForm';
import { useEntry } from './useEntry';
import { useNewPassphrase } from './useNewPassphrase';

export interface PairingProps {
  readonly app: AppState;
  /** Whose key file is lost: their old files are kept aside. */
  readonly anewFor?: Profile | undefined;
  readonly onBack: (() => void) | undefined;
}

type Missing = 'hubUrl' | 'invitationCode' | 'passphrase';

interface Answers {
  readonly hubUrl: string;
  readonly invitationCode: string;
}

/** The first answer that is not there yet. */
function firstMissing(answers: Answers, hubKnown: boolean, acceptable: boolean): Missing | null {
  if (!hubKnown && !URL.canParse(answers.hubUrl)) return 'hubUrl';
  if (answers.invitationCode.length < 4) return 'invitationCode';
  return acceptable ? null : 'passphrase';
}

function usePairingWords(anewFor: Profile | undefined) {
  const { t } = useTranslation();
  if (!anewFor) return { heading: t('signIn.pair.heading'), lede: t('signIn.pair.lede') };
  const name = anewFor.displayName;
  const lede = [t('signIn.anew.lede'), t('signIn.anew.safe')].join(' ');
  const heading = name ? t('signIn.anew.heading', { name }) : t('signIn.anew.headingUnnamed');
  return { heading, lede };
}

/** First run of a counselor on this computer: the office's hub, a one-time code, an own passphrase. */
export function Pairing({ app, anewFor, onBack }: PairingProps) {
  const { t } = useTranslation();
  const hubUrl = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<Missing | null>(null);
  const newPassphrase = useNewPassphrase();
  const entry = useEntry();
  const words = usePairingWords(anewFor);
  // The practice hub on this computer invites nobody: an office's code needs the office's address.
  const officeUrl = app.practice ? null : (app.hub?.url ?? null);
  const inputs = { hubUrl, invitationCode: code, passphrase: newPassphrase.ref };
  const problem = (name: Missing) =>
    missing === name ? { errorMessage: t(`signIn.pair.problem.${name}`) } : {};
  const pair = async () => {
    const answers = {
      hubUrl: hubUrl.current?.value.trim() ?? '',
      invitationCode: code.current?.value.trim() ?? '',
    };
    const acceptable = await newPassphrase.acceptable();
    const first = firstMissing(answers, officeUrl !== null, acceptable);
    setMissing(first);
    if (first) return inputs[first].current?.focus();
    const request = {
      invitationCode: answers.invitationCode,
      passphrase: newPassphrase.ref.current?.value ?? '',
      ...(answers.hubUrl !== '' && { hubUrl: answers.hubUrl }),
      ...(anewFor && { anewFor: anewFor.counselorId }),
    };
    void entry.attempt(() => desktop.call('vault.pair', request));
  };
  return (
    <EntryForm
      {...words}
      entry={entry}
      newPassphrase={newPassphrase}
      passphraseMissing={missing === 'passphrase'}
      words={{ submit: t('signIn.pair.pair'), busy: t('signIn.pair.pairing') }}
      onSubmit={pair}
      onBack={onBack}
    >
      <TextField
        name="hubUrl"
        label={t('signIn.pair.hubUrl')}
        hint={t('signIn.pair.hubUrlHint')}
        inputRef={hubUrl}
        type="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={officeUrl ?? ''}
        {...problem('hubUrl')}
      />
      <TextField
        name="invitationCode"
        label={t('signIn.pair.code')}
        hint={t('signIn.pair.codeHint')}
        inputRef={code}
        autoComplete="off"
        spellCheck={false}
        {...problem('invitationCode')}
      />
    </EntryForm>
  );
}
