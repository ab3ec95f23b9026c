import { personOf } from '../subjects';
import { addressRules } from './addressRules';
import { dateRules } from './dateRules';
import { numberRules } from './numberRules';
import { error, fine, type Rule } from './rule';
import type { RuleId } from './ruleIds';
import { textRules } from './textRules';

const answerRules = {
  mustBeTrue: (value) => (value === true ? fine : error('flag.must-be-true')),
  atLeastOne: (value) => (Array.isArray(value) && value.length > 0 ? fine : error('choice.none')),
  noneStandsAlone: (value) =>
    Array.isArray(value) && value.includes('none') && value.length > 1
      ? error('choice.none-with-others')
      : fine,
  existingPerson: (value, { application }) => {
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    const allThere = ids.every((id) => typeof id === 'string' && personOf(application, id));
    return allThere ? fine : error('person.not-in-household');
  },
  notSelf: (value, { personId }) => (value === personId ? error('person.is-self') : fine),
} satisfies Record<string, Rule>;

/** Every rule of a single answer by its id. */
export const validationRules: Readonly<Record<RuleId, Rule>> = {
  ...answerRules,
  ...textRules,
  ...dateRules,
  ...numberRules,
  ...addressRules,
};
