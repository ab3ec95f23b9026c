/** True only in builds for the fault tests; a release build drops what depends on it. */
declare const __FAULT_POINTS__: boolean | undefined;

/** The steps of commit and of send at which the fault tests cut the power. */
export const faultPoints = [
  'commit.beforeSeal',
  'commit.sealed',
  'spool.tempWritten',
  'spool.renamed',
  'spool.synced',
  'commit.rowStored',
  'send.beforeRequest',
  'send.afterReply',
  'send.settled',
  'purge.before',
  'document.begun',
  'document.partWritten',
  'document.verified',
  'document.finished',
  'document.beforePart',
  'document.afterPart',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** Says that a step is reached. Outside the fault tests nothing happens. */
export type ReachFaultPoint = (point: FaultPoint) => Promise<void>;

export interface FaultActions {
  /** Ends this process at once, as a flat battery would. */
  readonly kill: () => void;
  /** Tells the test, which may then end the whole process group. */
  readonly announce: (point: FaultPoint) => void;
}

const nothingHappens: ReachFaultPoint = () => Promise.resolve();

/**
 * Reads `DESK_FAULT=<point>[:kill|:enospc|:hang]`; `kill` is meant where nothing is said. `enospc`
 * strikes once, so that the test can see the work go on after room was made.
 */
export function createFaultPoints(
  environment: Readonly<Record<string, string | undefined>>,
  actions: FaultActions,
): ReachFaultPoint {
  if (typeof __FAULT_POINTS__ === 'undefined' || !__FAULT_POINTS__) return nothingHappens;
  const [point, action = 'kill'] = (environment['DESK_FAULT'] ?? '').split(':');
  let struck = false;
  return async (reached) => {
    if (reached !== point || struck) return;
    struck = true;
    actions.announce(reached);
    if (action === 'enospc') {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    if (action === 'kill') actions.kill();
    // Whoever dies or hangs here does nothing more.
    await new Promise(() => undefined);
  };
}
