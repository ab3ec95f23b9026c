import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/base/calendarDate';
import type { Finding } from '#shared/domain/application/steps/index';
import { useFormats } from '../../i18n/format';
import { nameOf } from './caseRow';
import { useCase } from './CaseContext';

/** A finding as a sentence, and whom it is about. */
export function useFindingWords(): (finding: Finding) => { who: string; text: string } {
  const { t } = useTranslation();
  const formats = useFormats();
  const { persons } = useCase().draft.application;
  return ({ code, params, personId }) => {
    const shown = Object.entries(params).map(([name, value]) => {
      const isDay = typeof value === 'string' && parseCalendarDate(value) !== undefined;
      return [name, isDay ? formats.date(value) : value] as const;
    });
    const index = persons.findIndex(({ id }) => id === personId);
    const name = nameOf(persons[index]) || t('interview.person', { number: index + 1 });
    return {
      who: index < 0 ? '' : name,
      text: t(`application.findings.${code}`, Object.fromEntries(shown)),
    };
  };
}
