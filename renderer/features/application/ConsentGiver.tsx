import { useTranslation } from 'react-i18next';
import { authorizationGiverRoles } from '#shared/domain/application/index';
import type { ConsentGiven } from './consent';

export interface ConsentGiverProps {
  readonly given: ConsentGiven;
  readonly onChange: (patch: Partial<ConsentGiven>) => void;
}

/** Who consents, and for whom they may speak. */
export function ConsentGiver({ given, onChange }: ConsentGiverProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="compound">
      <legend className="ds-c-label">{t('consent.who')}</legend>
      <div className="compound__parts">
        {(['firstName', 'lastName'] as const).map((name) => (
          <label key={name} className="ds-c-label">
            {t(`parts.name.${name}`)}
            <input
              className="ds-c-field"
              name={`consent.${name}`}
              value={given[name]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <label className="ds-c-label">
        {t('consent.role')}
        <select
          className="ds-c-field desk-select"
          name="consent.role"
          value={given.role}
          onChange={(event) => onChange({ role: event.target.value as ConsentGiven['role'] })}
        >
          {authorizationGiverRoles.map((one) => (
            <option key={one} value={one}>
              {t(`consent.roles.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
