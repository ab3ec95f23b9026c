export { custodialParentOf, custodySource, type CustodyFacts } from './custody';
export { checkHousehold, parentAgeMessage, type HouseholdProblem } from './checkHousehold';
export { countedIncomeSource, countIncome, type CountedIncome } from './countedIncome';
export { readFamilyTies, type FamilyTies } from './familyTies';
export {
  expectedBabies,
  householdOf,
  householdPersonSchema,
  isChild,
  type Custody,
  type Household,
  type HouseholdPerson,
  type HouseholdSettings,
  type StatedRelationship,
  type TaxReturn,
} from './householdInput';
export {
  householdRuleOf,
  householdRuleSources,
  mediCalHouseholdOf,
  type HouseholdRule,
  type MediCalHousehold,
} from './mediCalHousehold';
export { taxHouseholdOf, taxHouseholdSource, taxReturnOf, type TaxHousehold } from './taxHousehold';
export {
  householdSettings,
  mayDifferByStateOption,
  mediCalHouseholds,
  type CountedHousehold,
} from './mediCalHouseholds';
