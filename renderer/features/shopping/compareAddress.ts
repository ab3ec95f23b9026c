import { casePath } from '../consumer/index';

/** At most so many plans stand side by side. */
export const compareLimit = 4;

const separator = '~';

/** The address of a comparison: the group and the plans, ids only. */
export function comparePath(caseId: string, groupId: string, planIds: readonly string[]): string {
  return casePath(caseId, 'compare', [groupId, ...planIds].map(encodeURIComponent).join(separator));
}

export function readComparePath(step: string | undefined): {
  readonly groupId: string;
  readonly planIds: readonly string[];
} {
  const [groupId = '', ...planIds] = (step ?? '').split(separator).map(decodeURIComponent);
  return { groupId, planIds };
}
