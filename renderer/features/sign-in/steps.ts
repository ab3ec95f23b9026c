import type { Profile } from '#shared/desktop/common';
import type { AppState } from '#shared/desktop/channels/app';
import type { AppErrorCode } from '#shared/desktop/errors';

export type PracticePerson = AppState['practicePeople'][number];

/** What the sign-in screen shows; `people` is where "someone else" leads back to. */
export type Step =
  | { readonly at: 'people' }
  | { readonly at: 'person'; readonly profile: Profile }
  | { readonly at: 'practicePerson'; readonly person: PracticePerson; readonly anew?: true }
  | { readonly at: 'pair'; readonly anewFor?: Profile }
  /** A desk is to be set up anew: as a practice person or by an invitation, as `newStartOf` finds. */
  | { readonly at: 'anew'; readonly profile: Profile }
  | { readonly at: 'recover'; readonly profile: Profile };

/** Failures that get a screen of their own instead of a message beside the form. */
export const screenProblems = [
  'keyFileMissing',
  'keyFileDamaged',
  'keyFileNewer',
  'keyringLost',
  'keyringChanged',
  'keyringUnprotected',
  'keyringUnavailable',
] as const satisfies readonly AppErrorCode[];
export type ScreenProblem = (typeof screenProblems)[number];

/** The screen that a failure asks for, if any. */
export function screenProblemOf(code: AppErrorCode): ScreenProblem | undefined {
  return screenProblems.find((known) => known === code);
}

/** Whether the printed recovery kit helps: what it opens stands, and only the other way is gone. */
export function recoveryHelps(problem: ScreenProblem, { kitOpens }: Profile): boolean {
  return (
    problem === 'keyringLost' ||
    problem === 'keyringChanged' ||
    (newStartHelps(problem) && kitOpens)
  );
}

/** Whether a new invitation is a way out: the key file will not open anything again by itself. */
export function newStartHelps(problem: ScreenProblem): boolean {
  return problem === 'keyFileMissing' || problem === 'keyFileDamaged';
}

/** What is on the screen for a step, as things stand now. */
export type Shown = Exclude<Step, { at: 'anew' }> | { readonly at: 'practiceStarting' };

/** Where a desk is set up anew: a practice person needs no invitation code, once their hub is there. */
export function newStartOf(
  profile: Profile,
  { practicePeople, practiceStarting }: AppState,
): Shown {
  const person = practicePeople.find(({ key }) => key === profile.counselorId);
  if (person) return { at: 'practicePerson', person, anew: true };
  const comes = profile.practice && practiceStarting;
  return comes ? { at: 'practiceStarting' } : { at: 'pair', anewFor: profile };
}

/** Whether there is somebody to try the desk as, now or in a moment. */
export function offersPractice({ practicePeople, practiceStarting }: AppState): boolean {
  return practiceStarting || practicePeople.length > 0;
}

/** People who have not been on this computer yet. */
export function newPracticePeople(app: AppState): readonly PracticePerson[] {
  const known = new Set(app.profiles.map(({ counselorId }) => counselorId));
  return app.practicePeople.filter(({ key }) => !known.has(key));
}
