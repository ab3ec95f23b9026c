import { useTranslation } from 'react-i18next';
import { nameOf } from '../consumer/index';
import type { ArbitrationLine } from '#shared/domain/application/index';

export interface AgreementsOnPageProps {
  /** Of the boxes, so that two papers on a screen stay apart. */
  readonly group: string;
  readonly lines: readonly ArbitrationLine[];
  readonly isSigned: (line: ArbitrationLine) => boolean;
  readonly onChange: (line: ArbitrationLine, signed: boolean) => void;
}

/** Whose hand is on the paper: only who looked at it can tell. */
export function AgreementsOnPage({ group, lines, isSigned, onChange }: AgreementsOnPageProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sign-ways">
      <legend>{t('sign.arbitration.paper.who')}</legend>
      {lines.map((line) => (
        <label key={line.person.id}>
          <input
            type="checkbox"
            name={`${group}.${line.person.id}`}
            checked={isSigned(line)}
            onChange={(event) => onChange(line, event.target.checked)}
          />
          <span>{nameOf(line.person)}</span>
        </label>
      ))}
    </fieldset>
  );
}
