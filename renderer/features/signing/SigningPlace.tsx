import { useTranslation } from 'react-i18next';
import { useCase, useCaseSession } from '../consumer/index';

const longest = 100;

/** Where the family signs, S32; what was written at an earlier signature of the case is proposed. */
export function SigningPlace() {
  const { t } = useTranslation();
  const { signingPlace = '' } = useCase().draft;
  const session = useCaseSession();
  return (
    <label className="sign-place">
      <span>{t('sign.place')}</span>
      <input
        className="ds-c-field"
        name="signingPlace"
        autoComplete="off"
        maxLength={longest}
        value={signingPlace}
        onChange={({ target }) =>
          session.update((draft) => ({ ...draft, signingPlace: target.value }))
        }
      />
    </label>
  );
}
