import { clock } from '../../session/ports/clock';
import { store } from '../../store';
import { workNotes } from './workNotes';

export type { Interruption } from './workNotes';

/** The notes of this page: it lives as long as somebody is at the desk. */
export const { findInterruption, interruptionRead, workBegun, workEnded } = workNotes({
  store,
  clock,
});
