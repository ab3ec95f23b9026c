import { useTranslation } from 'react-i18next';
import { firstPremium } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { useOutboxItem } from '../../store';
import { useCase } from './CaseContext';
import type { PlaceName } from './places';
import { useEstimate } from './useEstimate';
import { useMissing } from './useMissing';

/** How far one part of the case is, in a word or two. */
export interface PlaceProgress {
  readonly done: boolean;
  readonly note: string;
}

function useEstimateProgress(): PlaceProgress {
  const { t } = useTranslation();
  const formats = useFormats();
  const view = useEstimate();
  if (view.state !== 'ready') return { done: false, note: t('case.progress.open') };
  const { complete, taxHouseholds, missing } = view.estimate;
  if (!complete)
    return { done: false, note: t('case.progress.toAnswer', { count: missing.length }) };
  const creditCents = taxHouseholds.reduce((sum, one) => sum + one.creditMonthlyCents, 0);
  const note =
    creditCents > 0
      ? t('case.progress.credit', { amount: formats.money(creditCents, 'whole') })
      : t('case.progress.complete');
  return { done: true, note };
}

function useSentProgress(): PlaceProgress {
  const { t } = useTranslation();
  const { commandId, state } = useCase();
  const item = useOutboxItem(commandId);
  if (state !== 'submitted') return { done: false, note: t('case.progress.notSent') };
  if (!item || item.receivedAtMs === null) return { done: false, note: t('case.progress.saved') };
  return { done: true, note: t('case.progress.received') };
}

/** How far every part of the open case is: what the progress strip says under each name. */
export function useProgress(): Readonly<Partial<Record<PlaceName, PlaceProgress>>> {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const { errors } = useMissing();
  const estimate = useEstimateProgress();
  const sent = useSentProgress();
  const { planChoices, payment } = draft;
  const { nothingDue } = firstPremium(draft);
  const plans = planChoices.map(({ planName, planId }) => planName ?? planId).join(', ');
  const signed = state === 'submitted';
  return {
    interview: {
      done: errors === 0,
      note:
        errors === 0 ? t('case.progress.answered') : t('case.progress.toAnswer', { count: errors }),
    },
    estimate,
    plans: { done: plans !== '', note: plans || t('case.progress.notChosen') },
    payment: {
      done: payment !== null || nothingDue,
      note: payment
        ? t('case.progress.endsIn', { lastFour: payment.lastFour })
        : t(nothingDue ? 'case.progress.nothingDue' : 'case.progress.notGiven'),
    },
    sign: { done: signed, note: t(signed ? 'case.progress.signed' : 'case.progress.notSigned') },
    status: sent,
  };
}
