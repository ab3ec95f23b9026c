import { useTranslation } from 'react-i18next';
import { silentTrace } from '#shared/domain/engine/trace';
import type { Estimate, EnrollmentGroupEstimate } from '#shared/domain/estimate/index';
import { familyDental } from '#shared/domain/plans/familyDental';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { useFormats } from '../../i18n/format';
import { usePacks } from '../../packs/usePacks';

export interface FamilyDentalProps {
  readonly estimate: Estimate;
  readonly group: EnrollmentGroupEstimate;
  readonly pack: PlanPack;
}

function leastCents(rules: RulePack, { estimate, group, pack }: FamilyDentalProps): number | null {
  const members = group.memberIds.map((id, at) => ({
    id,
    age: group.memberAges[at] ?? 0,
    hasHealthPlan: true,
    wantsDental: true,
  }));
  const found = familyDental(
    { rules, trace: silentTrace },
    {
      planYear: estimate.planYear,
      members,
      address: { region: group.region, zip: estimate.place.zip ?? undefined },
    },
    pack,
  );
  return found.ok ? (found.value.plans[0]?.monthlyCents ?? null) : null;
}

/** Dental beside the health plans: outside every help, and visibly missing where no prices are loaded. */
export function FamilyDental(props: FamilyDentalProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { planYear } = props.estimate;
  const { rules } = usePacks(planYear);
  const count = props.pack.dentalPlans.length;
  const least = rules && count > 0 ? leastCents(rules, props) : null;
  const text =
    least === null
      ? t('plans.dental.missing', { year: planYear })
      : t('plans.dental.loaded', { year: planYear, count, amount: formats.money(least) });
  return <p className="plan-dental">{text}</p>;
}
