import { relationBetween } from '#shared/domain/application/steps/index';
import { ifOpen, pathOf, personAt } from './copy';
import type { Answer, CopyRule } from './copy';

const maritalStatusOf: Readonly<Record<string, string>> = {
  spouse: 'married',
  registeredDomesticPartner: 'registeredDomesticPartner',
};

/** Spouses are married, and live together where both live with the primary contact. */
export const marriage: CopyRule = (application, { path, value }) => {
  const [, index] = /^relationships\.(\d+)\.kind$/.exec(path) ?? [];
  const status = maritalStatusOf[String(value)];
  const relation = application.relationships[Number(index)];
  if (index === undefined || !status || !relation) return [];
  const couple = [relation.fromPersonId, relation.toPersonId];
  const together = couple.every((id) => {
    const person = application.persons.find((one) => one.id === id);
    return id === application.primaryContactPersonId || person?.livesWithPrimaryContact === 'yes';
  });
  return couple.flatMap((id): readonly Answer[] => {
    const row = pathOf(application, id);
    if (!row) return [];
    return ifOpen(application, [
      { path: `${row}.family.maritalStatus`, value: status },
      ...(together ? [{ path: `${row}.family.livesWithSpouse`, value: 'yes' }] : []),
    ]);
  });
};

/** Two children of the same two parents are brothers and sisters. */
export const siblings: CopyRule = (application, { path, value }) => {
  if (!/^relationships\.\d+\.kind$/.test(path) || (value !== 'child' && value !== 'parent'))
    return [];
  const parentsOf = (id: string) =>
    application.persons
      .filter((other) => relationBetween(application, other.id, id) === 'parent')
      .map((other) => other.id);
  return ifOpen(
    application,
    application.relationships.flatMap(({ fromPersonId, toPersonId }, index): readonly Answer[] => {
      const own = parentsOf(fromPersonId);
      const shared = parentsOf(toPersonId).filter((id) => own.includes(id));
      return shared.length === 2 ? [{ path: `relationships.${index}.kind`, value: 'sibling' }] : [];
    }),
  );
};

/** Whether the primary contact applies is asked twice on the form, and answered once. */
export const primaryApplies: CopyRule = (application, { path, value }) => {
  const { primaryContactPersonId } = application;
  if (value !== 'yes' && value !== 'no') return [];
  if (path === 'primaryContactIsApplicant') {
    const row = primaryContactPersonId && pathOf(application, primaryContactPersonId);
    return row ? [{ path: `${row}.isApplicant`, value }] : [];
  }
  const person = personAt(application, path, 'isApplicant');
  if (!person || person.id !== primaryContactPersonId) return [];
  return [{ path: 'primaryContactIsApplicant', value }];
};

/** One person's income is the household's; a household without any has nobody with one. */
export const anyIncome: CopyRule = (application, { path, value }) => {
  if (personAt(application, path, 'income.hasIncome') && value === 'yes') {
    return [{ path: 'household.householdHasAnyIncome', value: 'yes' }];
  }
  if (path !== 'household.householdHasAnyIncome' || value !== 'no') return [];
  return ifOpen(
    application,
    application.persons.map((_, index) => ({
      path: `persons.${index}.income.hasIncome`,
      value: 'no',
    })),
  );
};
