import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingRepresentatives } from '#shared/domain/application/index';
import type { ArbitrationAgreement, ArbitrationLine } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { nameOf, useCase } from '../consumer/index';
import { captured } from './consumerSign';
import type { ConsumerSign } from './consumerSign';
import { ConsumerSignature } from './ConsumerSignature';
import type { AgreementBy, Agreements } from './useAgreements';
import { WhoSigns } from './WhoSigns';

interface SigningProps {
  readonly line: ArbitrationLine;
  readonly onSigned: (by: AgreementBy, sign: ConsumerSign) => void;
  readonly onCancel: () => void;
}

/** The adult's own hand, or that of a representative whom the household lets sign. */
function SignAgreement({ line: { person }, onSigned, onCancel }: SigningProps) {
  const { t } = useTranslation();
  const { draft } = useCase();
  const [chosen, choose] = useState(person.id);
  const [sign, setSign] = useState<ConsumerSign | null>(null);
  const representatives = signingRepresentatives(draft.application);
  const own = nameOf(person);
  const choices = [
    { key: person.id, name: own, note: t('sign.arbitration.themselves') },
    ...representatives.map((one) => ({
      key: one.id,
      name: nameOf(one),
      note: t('sign.arbitration.inTheNameOf', { name: own }),
    })),
  ];
  const name = choices.find(({ key }) => key === chosen)?.name ?? own;
  const by =
    chosen === person.id
      ? { personId: person.id }
      : { personId: person.id, representativeId: chosen };
  return (
    <div className="agreement__signing">
      {choices.length > 1 && (
        <WhoSigns
          group={`agreementSigner.${person.id}`}
          choices={choices}
          chosen={chosen}
          onChoose={(key) => {
            // Nobody signs with the hand of another.
            setSign(null);
            choose(key);
          }}
        />
      )}
      <ConsumerSignature
        key={chosen}
        group={`agreementWay.${person.id}`}
        name={name}
        onChange={setSign}
      />
      <div className="agreement__actions">
        <Button kind="primary" busy={!sign} onPress={() => sign && onSigned(by, sign)}>
          {t('sign.arbitration.record')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('sign.arbitration.cancel')}
        </Button>
      </div>
    </div>
  );
}

function SignedWords({ agreement }: { readonly agreement: ArbitrationAgreement }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { representatives } = useCase().draft.application;
  const { signature, representativeId } = agreement;
  const { capture, signedAt, witnessNames = [] } = signature;
  const representative = representatives.find(({ id }) => id === representativeId);
  return (
    <span className="agreement__state">
      {t(`sign.arbitration.signed.${capture}`, {
        when: formats.moment(Date.parse(signedAt)),
        names: formats.list(witnessNames),
      })}
      {representative &&
        ` ${t('sign.arbitration.signedFor', { representative: nameOf(representative) })}`}
    </span>
  );
}

export interface AgreementLineProps extends Pick<Agreements, 'record' | 'takeBack'> {
  readonly line: ArbitrationLine;
}

/** One adult on a plan: signed, how and when; or still missing, with the way to sign here. */
export function AgreementLine({ line, record, takeBack }: AgreementLineProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { person, choice, agreement } = line;
  const signed = (by: AgreementBy, sign: ConsumerSign) => {
    record(by, captured(sign));
    setOpen(false);
    // What had the focus is gone: whoever goes by keyboard stays at this line.
    row.current?.focus();
  };
  return (
    <li
      ref={row}
      tabIndex={-1}
      className="agreement"
      data-agreement={person.id}
      data-state={agreement ? 'signed' : 'missing'}
    >
      <div className="agreement__line">
        <span className="agreement__who">
          <strong>{nameOf(person)}</strong>{' '}
          <span className="desk-muted">{choice.planName ?? choice.planId}</span>
        </span>
        {agreement ? (
          <SignedWords agreement={agreement} />
        ) : (
          <span className="agreement__state">{t('sign.arbitration.missing')}</span>
        )}
        {agreement ? (
          <button
            type="button"
            className="desk-link"
            aria-label={t('sign.arbitration.takeBackNamed', { name: nameOf(person) })}
            onClick={() => {
              void takeBack(agreement);
              row.current?.focus();
            }}
          >
            {t('sign.arbitration.takeBack')}
          </button>
        ) : (
          <Button
            size="small"
            aria-label={t('sign.arbitration.signNamed', { name: nameOf(person) })}
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {t('sign.arbitration.sign')}
          </Button>
        )}
      </div>
      {open && !agreement && (
        <SignAgreement line={line} onSigned={signed} onCancel={() => setOpen(false)} />
      )}
    </li>
  );
}
