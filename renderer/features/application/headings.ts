import type { TFunction } from 'i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { nameOf } from '../consumer/index';
import type { RowQuestions } from './interview';
import { listNames } from './rows';
import type { ListName } from './rows';

/** The list and the place in it that a group of questions is about. */
export interface ListPlace {
  readonly list: ListName;
  readonly index: number;
}

export function listPlaceOf(path: string): ListPlace | null {
  const [head, index, ...rest] = path.split('.');
  const list = listNames.find((name) => name === head);
  return list && index !== undefined && rest.length === 0 ? { list, index: Number(index) } : null;
}

/** What stands above the questions about one row; nothing above those of the whole household. */
export function headingOf(
  group: RowQuestions,
  application: ApplicationDraft,
  t: TFunction,
): string | null {
  const name = (id: string | null | undefined) => {
    const at = application.persons.findIndex((one) => one.id === id);
    return nameOf(application.persons[at]) || t('interview.person', { number: at + 1 });
  };
  if (group.path.startsWith('relationships.')) {
    const relation = application.relationships[Number(group.path.split('.')[1])];
    return relation
      ? t('interview.relation', {
          from: name(relation.fromPersonId),
          to: name(relation.toPersonId),
        })
      : null;
  }
  const expense = /\.selfEmploymentExpenses\.(\d+)$/.exec(group.path);
  if (expense) {
    const number = Number(expense[1]) + 1;
    return t('interview.row.selfEmploymentExpenses', { number, name: name(group.personId) });
  }
  const month = /\.retroMonths\.(\d{4})-(\d{2})$/.exec(group.key);
  if (month) {
    const when = new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 15));
    return t('interview.row.retroMonths', { name: name(group.personId), when });
  }
  const tribal = /\.tribalIncomes\.(\d+)$/.exec(group.path);
  if (tribal) {
    const number = Number(tribal[1]) + 1;
    return t('interview.row.tribalIncomes', { number, name: name(group.personId) });
  }
  const place = listPlaceOf(group.path);
  if (place && place.list !== 'persons') {
    const who = group.personId ? name(group.personId) : '';
    return t(`interview.row.${place.list}`, { number: place.index + 1, name: who });
  }
  return group.personId ? name(group.personId) : null;
}
