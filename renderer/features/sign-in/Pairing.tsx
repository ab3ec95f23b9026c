import { useRef, useState } from 'react';
import { TextField } from '@cmsgov/design-system';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#shared/desktop/channels/app';
import { desktop } from '../../bridge';
import { Button } from '../../ui/Button';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Heading } from './Heading';
import { NewPassphrase } from './NewPassphrase';
import { StoreProblemNotice } from './StartProblemScreen';
import { isAcceptable, useAssessment } from './useAssessment';
import { useEntry } from './useEntry';

export interface PairingProps {
  readonly app: AppState;
  readonly onBack: (() => void) | undefined;
}

type Missing = 'hubUrl' | 'invitationCode' | 'passphrase';

interface Answers {
  readonly hubUrl: string;
  readonly invitationCode: string;
  readonly passphrase: string;
}

/** The first answer that is not there yet. */
function firstMissing(answers: Answers, hubKnown: boolean, acceptable: boolean): Missing | null {
  if (!hubKnown && !URL.canParse(answers.hubUrl)) return 'hubUrl';
  if (answers.invitationCode.length < 4) return 'invitationCode';
  return acceptable ? null : 'passphrase';
}

/** First run of a counselor on this computer: the office's hub, a one-time code, an own passphrase. */
export function Pairing({ app, onBack }: PairingProps) {
  const { t } = useTranslation();
  const hubUrl = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<Missing | null>(null);
  const { assessment, typed } = useAssessment();
  const { busy, error, storeProblem, attempt } = useEntry();
  // The practice hub on this computer invites nobody: an office's code needs the office's address.
  const officeUrl = app.practice ? null : (app.hub?.url ?? null);
  const inputs = { hubUrl, invitationCode: code, passphrase };
  const problem = (name: Missing) =>
    missing === name ? { errorMessage: t(`signIn.pair.problem.${name}`) } : {};
  const pair = async () => {
    const answers = {
      hubUrl: hubUrl.current?.value.trim() ?? '',
      invitationCode: code.current?.value.trim() ?? '',
      passphrase: passphrase.current?.value ?? '',
    };
    const acceptable = await isAcceptable(answers.passphrase);
    const first = firstMissing(answers, officeUrl !== null, acceptable);
    setMissing(first);
    if (first) return inputs[first].current?.focus();
    const { hubUrl: typedUrl, ...rest } = answers;
    void attempt(() =>
      desktop.call('vault.pair', typedUrl === '' ? rest : { ...rest, hubUrl: typedUrl }),
    );
  };
  return (
    <>
      <Heading>{t('signIn.pair.heading')}</Heading>
      <p className="desk-lede">{t('signIn.pair.lede')}</p>
      <ErrorNotice error={error} />
      <StoreProblemNotice error={storeProblem} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void pair();
        }}
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
        <NewPassphrase
          inputRef={passphrase}
          assessment={assessment}
          onTyped={typed}
          problem={missing === 'passphrase' ? t('signIn.pair.problem.passphrase') : undefined}
        />
        <div className="sign-in__actions">
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? t('signIn.pair.pairing') : t('signIn.pair.pair')}
          </Button>
          {onBack && (
            <Button kind="quiet" onPress={onBack}>
              {t('signIn.back')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
