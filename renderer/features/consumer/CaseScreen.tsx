import { Suspense, useEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { consentStanding } from '#shared/domain/application/index';
import type { ConsentStanding } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import type { ScreenProps } from '../feature';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo } from '../../ui/routing/route';
import { CaseContext, CaseViewContext, useCase, useCaseSession } from './CaseContext';
import { CaseHeader } from './CaseHeader';
import { PermissionEnded } from './PermissionEnded';
import { places } from './places';
import type { PlaceName } from './places';
import type { CaseSession } from './caseSession';
import { PricesOfNow } from './PricesOfNow';
import { ProgressStrip } from './ProgressStrip';
import { TurnedBar } from './TurnedBar';
import { useFamilyWords } from './useFamilyWords';
import { useFollowedCase } from './useFollowedCase';
import { useOpenCase } from './useOpenCase';
import { useTurnedAround } from './useTurnedAround';

/** A case without a standing permission opens where it is asked for; one that was closed, nowhere. */
function placeOf(
  name: string | undefined,
  submitted: boolean,
  standing: ConsentStanding,
): PlaceName {
  if (standing === 'revoked') return 'permission';
  if (standing === 'missing' || (standing === 'expired' && !submitted)) return 'interview';
  const asked = places.find((place) => place.name === name)?.name;
  return asked ?? (submitted ? 'status' : 'interview');
}

function CaseBody({ params }: ScreenProps) {
  const { draft, state } = useCase();
  const session = useCaseSession();
  const submitted = state === 'submitted';
  const standing = consentStanding(draft.consent, pacificDate(clock.nowMs()));
  const current = placeOf(params['place'], submitted, standing);
  const consented = standing === 'given' || (standing === 'expired' && submitted);
  const Screen = places.find(({ name }) => name === current)?.Screen;
  // A step change is a moment at which nothing may be left behind.
  useEffect(() => void session.flush(), [session, current, params]);
  return (
    <div className="case">
      <TurnedBar />
      {state === 'open' && draft.planChoices.length > 0 && <PricesOfNow />}
      <CaseHeader withSaveLine={current !== 'interview' || !consented} />
      {standing !== 'revoked' && (
        <ProgressStrip caseId={draft.caseId} current={current} open={consented} />
      )}
      {standing === 'expired' && submitted && <PermissionEnded />}
      <Suspense fallback={null}>{Screen && <Screen params={params} />}</Suspense>
    </div>
  );
}

/** The enroller's side of the case, or the family's: larger, in their language, nothing else. */
function TwoSides({ params }: ScreenProps) {
  const { i18n } = useTranslation();
  const { draft } = useCase();
  const turned = useTurnedAround();
  const familyWords = useFamilyWords(draft.language);
  return (
    <I18nextProvider i18n={turned ? familyWords : i18n}>
      <div
        className={turned ? 'case-turned' : undefined}
        lang={turned ? draft.language : undefined}
        data-testid={turned ? 'turned-around' : undefined}
      >
        <CaseBody params={params} />
      </div>
    </I18nextProvider>
  );
}

/**
 * One case: who it is about, how far it is, and the place of the path that the address names. Another
 * case is another screen: nothing of the one before may show in it, however shortly.
 */
export function CaseScreen({ params }: ScreenProps) {
  return <OpenedCase key={params['caseId']} params={params} />;
}

function OpenedCase({ params }: ScreenProps) {
  const { t } = useTranslation();
  const opened = useOpenCase(params['caseId'] ?? '');
  if (opened.state === 'opening') return null;
  if (opened.state !== 'open') {
    return (
      <Page title={t(`case.${opened.state}.title`)}>
        <Notice kind="attention">{t(`case.${opened.state}.text`)}</Notice>
        <button type="button" className="desk-link" onClick={() => goTo('')}>
          {t('case.backHome')}
        </button>
      </Page>
    );
  }
  return <FollowedCase session={opened.session} params={params} />;
}

function FollowedCase({ session, params }: ScreenProps & { readonly session: CaseSession }) {
  return (
    <CaseContext value={session}>
      <CaseViewContext value={useFollowedCase(session)}>
        <TwoSides params={params} />
      </CaseViewContext>
    </CaseContext>
  );
}
