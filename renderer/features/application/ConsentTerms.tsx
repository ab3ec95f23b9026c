import { useTranslation } from 'react-i18next';
import { authorizationScopes } from '#shared/domain/application/index';
import { consentDays, consentMethods } from './consent';
import type { ConsentGiven } from './consent';
import { Tick } from './Tick';

export interface ConsentTermsProps {
  readonly given: ConsentGiven;
  readonly onChange: (patch: Partial<ConsentGiven>) => void;
}

/** What is allowed, and how the permission is given. */
export function ConsentTerms({ given, onChange }: ConsentTermsProps) {
  const { t } = useTranslation();
  const toggleScope = (one: string) =>
    onChange({
      scope: given.scope.includes(one)
        ? given.scope.filter((other) => other !== one)
        : [...given.scope, one],
    });
  return (
    <div className="consent__pair">
      <fieldset className="multi">
        <legend className="ds-c-label">{t('consent.scope')}</legend>
        {authorizationScopes.map((one) => (
          <Tick
            key={one}
            name={`consent.scope.${one}`}
            checked={given.scope.includes(one)}
            onChange={() => toggleScope(one)}
          >
            {t(`consent.scopes.${one}`)}
          </Tick>
        ))}
      </fieldset>
      <fieldset className="multi">
        <legend className="ds-c-label">{t('consent.method')}</legend>
        {consentMethods.map((method) => (
          <Tick
            key={method}
            type="radio"
            name="consent.method"
            value={method}
            checked={given.method === method}
            onChange={() => onChange({ method })}
          >
            {t(`consent.methods.${method}`)}
          </Tick>
        ))}
        <label className="ds-c-label">
          {t('consent.days.label')}
          <select
            className="ds-c-field desk-select"
            name="consent.days"
            value={given.days}
            onChange={({ target }) =>
              onChange({ days: consentDays.find((days) => String(days) === target.value) ?? 365 })
            }
          >
            {consentDays.map((days) => (
              <option key={days} value={days}>
                {t(`consent.days.days${days}`)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </div>
  );
}
