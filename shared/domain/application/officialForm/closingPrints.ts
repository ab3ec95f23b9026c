import type { ApplicationDraft, Representative } from '../schema';
import { enrollerFields, representativeName, voterBoxes } from './attachmentMap';
import {
  joined,
  keyed,
  nothing,
  onForm,
  printText,
  tick,
  type Derived,
  type Keyed,
  type Places,
} from './printed';
import { nameLine, nameParts } from './writeAnswer';

const keysOfName = (key: string) => nameParts.map((part) => `${key}.${part}`);

/** Part 9: a person by name, or an organization with whom to speak to there. */
function representative(row: Representative, places: Places): Derived {
  const key = `representatives.${row.id}`;
  const place = places.get(key);
  if (!place) return nothing;
  const isOrganization = row.representativeKind === 'organization';
  const names = [isOrganization ? (row.organizationName ?? '') : '', nameLine(row.name)];
  const text = names.filter((name) => name !== '').join(', ');
  return {
    prints: keyed(`${key}.name.lastName`, printText(place, representativeName, text)),
    keys: [
      `${key}.representativeKind`,
      `${key}.organizationName`,
      `${key}.mailingAddress.line2`,
      ...keysOfName(`${key}.name`),
    ],
  };
}

/** Part 12: the name in one line; only a plan-based enroller's plan has a line. */
function enroller({
  enroller: { enrollerName, enrollerType, planName },
}: ApplicationDraft): Derived {
  const name = printText(onForm, enrollerFields.name, nameLine(enrollerName));
  const ofPlan = enrollerType === 'certifiedPlanBasedEnroller';
  const plan = printText(onForm, enrollerFields.plan, ofPlan ? (planName ?? '') : '');
  return {
    prints: [...keyed('enroller.enrollerName.lastName', name), ...keyed('enroller.planName', plan)],
    keys: [
      ...keysOfName('enroller.enrollerName'),
      ...(ofPlan ? ['enroller.planName'] : []),
      // Printed above the lines that are signed: who signs there says them.
      'enroller.enrollerStatementAccepted',
      'attestations',
    ],
  };
}

/**
 * Page 28 asks once for the whole home, we ask every adult: whoever wants to register is heard, and
 * where not all answered alike the notes say who answered what. A blank is a decision and stays one.
 */
function voter({ voter: offers }: ApplicationDraft): Derived {
  const choices = [...new Set(offers.flatMap(({ voterChoice }) => voterChoice ?? []))];
  const wanted = (['yesSendForm', 'yesOnline'] as const).filter((one) => choices.includes(one));
  const ticked = wanted.length === 0 && choices.includes('no') ? (['no'] as const) : wanted;
  const prints: readonly Keyed[] = keyed(
    'voter',
    ticked.map((choice) => tick(onForm, voterBoxes[choice])),
  );
  return { prints, keys: choices.length <= 1 ? ['voter'] : [] };
}

/** Parts 9 and 12, and page 28. */
export function closingPrints(application: ApplicationDraft, places: Places): Derived {
  return joined([
    enroller(application),
    voter(application),
    ...application.representatives.map((row) => representative(row, places)),
  ]);
}
