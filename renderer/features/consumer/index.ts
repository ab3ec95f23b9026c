import { lazy } from 'react';
import type { Feature } from '../feature';

export const consumer: Feature = {
  name: 'consumer',
  paths: ['case/:caseId/:place?/:step?'],
  Screen: lazy(() => import('./CaseScreen').then((m) => ({ default: m.CaseScreen }))),
};

export { useCase, useCaseSession, useSaving } from './CaseContext';
export type { CaseSession, CaseView, Pace } from './caseSession';
export { initialsOf, nameOf, primaryPerson, rowOfCase } from './caseRow';
export { DraftClock } from './DraftClock';
export { draftDueOn } from './draftDueOn';
export { rowWithDueDate } from './rowWithDueDate';
export { createCase, defaultCoverageYear } from './newCase';
export { findInterruption, interruptionRead } from './interruption';
export type { Interruption } from './interruption';
export { readDraft } from './currentDraft';
export { casePath } from './places';
export type { PlaceName, PlaceProps } from './places';
export { useEstimate } from './useEstimate';
export { PermissionEnded } from './PermissionEnded';
export { SaveLine } from './SaveLine';
export { useFamilyWords } from './useFamilyWords';
export { useFindingWords } from './useFindingWords';
export { useMissing } from './useMissing';
export type { Missing } from './useMissing';
export { useReview, warningKey } from './useReview';
export type { Review } from './useReview';
export { useStepContext } from './useStepContext';
