import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../feature';
import { useSession } from '../../session/session';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { goTo } from '../../ui/routing/route';
import { CaseContext, useCase, useCaseSession } from './CaseContext';
import { CaseHeader } from './CaseHeader';
import { places } from './places';
import type { PlaceName } from './places';
import { ProgressStrip } from './ProgressStrip';
import { useOpenCase } from './useOpenCase';

function placeOf(name: string | undefined, submitted: boolean, consented: boolean): PlaceName {
  if (!consented) return 'interview';
  const asked = places.find((place) => place.name === name)?.name;
  return asked ?? (submitted ? 'status' : 'interview');
}

function CaseBody({ params }: ScreenProps) {
  const { draft, state } = useCase();
  const session = useCaseSession();
  const consented = draft.consent !== null && !draft.consent.revokedAt;
  const current = placeOf(params['place'], state === 'submitted', consented);
  const Screen = places.find(({ name }) => name === current)?.Screen;
  // A step change is a moment at which nothing may be left behind.
  useEffect(() => void session.flush(), [session, current, params]);
  return (
    <div className="case">
      <CaseHeader />
      <ProgressStrip caseId={draft.caseId} current={current} open={consented} />
      <Suspense fallback={null}>{Screen && <Screen params={params} />}</Suspense>
    </div>
  );
}

/** One case: who it is about, how far it is, and the place of the path that the address names. */
export function CaseScreen({ params }: ScreenProps) {
  const { t } = useTranslation();
  const opened = useOpenCase(params['caseId'] ?? '');
  const turned = useSession((state) => state.turnedAround);
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
  return (
    <CaseContext value={opened.session}>
      <div className={turned ? 'case-turned' : undefined}>
        <CaseBody params={params} />
      </div>
    </CaseContext>
  );
}
