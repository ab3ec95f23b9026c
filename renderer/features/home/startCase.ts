import i18next from 'i18next';
import { languageOf } from '../../i18n/languages';
import { useSession } from '../../session/session';
import { goTo } from '../../ui/routing/route';
import { casePath, createCase } from '../consumer';

/** Starts a case of the signed-in counselor and opens it; what could not be stored is said. */
export async function startCase(): Promise<void> {
  const session = useSession.getState();
  if (!session.profile) return;
  const made = await createCase(session.profile.counselorId, languageOf(i18next.language));
  if (made.ok) return goTo(casePath(made.value));
  session.bannerShown({
    id: 'new-case',
    kind: 'problem',
    headingKey: `errors.store.${made.error.code}.what`,
    bodyKey: `errors.store.${made.error.code}.next`,
  });
}
