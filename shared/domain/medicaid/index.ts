export { mediCalGuidelineYear } from './guidelineYear';
export {
  isPublicProgram,
  mediCalCategory,
  type CategoryAnswer,
  type CategoryInput,
  type CategoryPerson,
  type MediCalProgram,
} from './mediCalCategory';
export { isWithinLevel, mediCalLimit, type MediCalLimitInput } from './mediCalLimit';
export {
  mediCalScope,
  type MediCalScope,
  type MediCalScopeInput,
  type ScopeReason,
} from './mediCalScope';
export {
  householdPrograms,
  type HouseholdPrograms,
  type HouseholdProgramsInput,
  type PersonPrograms,
  type ProgramPerson,
  type TaxHouseholdStanding,
} from './householdPrograms';
