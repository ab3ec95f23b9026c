import { useTranslation } from 'react-i18next';

interface SignerChoice {
  readonly key: string;
  readonly name: string;
  /** What makes this person a signer. */
  readonly note: string;
}

interface WhoSignsProps {
  /** Of the radio buttons, so that two such questions on a page stay apart. */
  readonly group: string;
  readonly choices: readonly SignerChoice[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Whose hand signs, where more than one person may. */
export function WhoSigns({ group, choices, chosen, onChoose }: WhoSignsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sign-ways">
      <legend>{t('sign.who.legend')}</legend>
      {choices.map(({ key, name, note }) => (
        <label key={key}>
          <input
            type="radio"
            name={group}
            value={key}
            checked={key === chosen}
            onChange={() => onChoose(key)}
          />
          <span>
            {name} <span className="desk-muted">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
