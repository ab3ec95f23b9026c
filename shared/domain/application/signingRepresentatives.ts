import type { ApplicationDraft, Representative } from './schema';
import { representatives } from './steps/subjects';

/** S26: the representatives whom the household lets sign the application in its name. */
export function signingRepresentatives(application: ApplicationDraft): readonly Representative[] {
  return representatives(application)
    .map(({ row }) => row)
    .filter(({ canSignApplication }) => canSignApplication === 'yes');
}
