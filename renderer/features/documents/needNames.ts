import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import { personOf } from '#shared/domain/application/steps/index';
import { useFormats } from '../../i18n/format';
import { nameOf, useCase } from '../consumer/index';

/** Where what concerns nobody alone is listed. */
const household = 'household';

export interface NeedGroup {
  /** A person's id, or `household`. */
  readonly key: string;
  readonly needs: readonly ProofNeed[];
}

/** The needs by person, in the order in which the people first appear. */
export function groupsOf(needs: readonly ProofNeed[]): readonly NeedGroup[] {
  const groups = new Map<string, ProofNeed[]>();
  for (const need of needs) {
    const key = need.personId ?? household;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups].map(([key, ofGroup]) => ({ key, needs: ofGroup }));
}

export interface NeedNames {
  readonly group: (key: string) => string;
  /** Whose proof it is, or which event's; empty for the household. */
  readonly about: (need: ProofNeed) => string;
  readonly full: (need: ProofNeed) => string;
}

/** How people and events are called on screen. */
export function useNeedNames(): NeedNames {
  const { t } = useTranslation();
  const formats = useFormats();
  const { application } = useCase().draft;
  return useMemo(() => {
    const group = (key: string): string => {
      const person = personOf(application, key);
      return person ? nameOf(person) || t('case.unnamed') : t('documents.household');
    };
    const about = ({ personId, lifeEventId }: ProofNeed): string => {
      if (personId !== null) return `${group(personId)}.`;
      const event = application.lifeEvents.find(({ id }) => id === lifeEventId);
      if (!event?.eventType) return '';
      const what = t(`application.lifeEvents.eventTypeOptions.${event.eventType}`);
      return `${what}${event.eventDate ? `, ${formats.date(event.eventDate)}` : ''}.`;
    };
    const full = (need: ProofNeed): string =>
      `${about(need)} ${t(`documents.topic.${need.topic}.title`)}`.trim();
    return { group, about, full };
  }, [application, formats, t]);
}
