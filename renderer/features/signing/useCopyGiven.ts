import type { CopyGiven, CopyWay } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useCase } from '../consumer/index';
import { useHandOver } from '../hand-over/index';

export interface CopyRecord {
  /** Undefined while it is read, and where nothing was signed yet. */
  readonly copyGiven: CopyGiven | null | undefined;
  readonly failed: boolean;
  readonly given: (way: CopyWay) => void;
  readonly takeBack: () => void;
}

/**
 * When the family got its copy of what it signed. Kept beside the signed application: that is sealed
 * before a copy of it can be made, and does not change any more.
 */
export function useCopyGiven(): CopyRecord {
  const { draft, state } = useCase();
  const { record, failed, change } = useHandOver(draft.application.id);
  const isSigned = state === 'submitted';
  return {
    copyGiven: isSigned ? record?.copyGiven : undefined,
    failed,
    given: (way) => {
      if (!isSigned) return;
      const at = new Date(clock.nowMs()).toISOString();
      // The first copy counts: another one changes nothing of when they had it.
      change((current) => ({ ...current, copyGiven: current.copyGiven ?? { at, way } }));
    },
    takeBack: () => change((current) => ({ ...current, copyGiven: null })),
  };
}
