import type { CalendarDate } from '../../../base/calendarDate';
import { agreesToArbitration } from '../arbitration';
import type { PlanChoice } from '../caseDraft';
import type { ApplicationDraft } from '../schema';
import { personOf } from '../steps/subjects';
import { planFields } from './attachmentMap';
import { columnsOf, type PersonAt } from './columns';
import { keyed, printName, printText, tick, type Keyed, type Place, type Places } from './printed';
import type { SheetName } from './sheets';
import { nameLine, namePartsOf } from './writeAnswer';

function membersOf(
  { memberIds }: PlanChoice,
  application: ApplicationDraft,
  places: Places,
): readonly PersonAt[] {
  const members = memberIds.flatMap((id) => personOf(application, id) ?? []);
  return columnsOf(members, places);
}

function boxIn(
  boxes: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined {
  return value === undefined ? undefined : boxes[value];
}

/** The plan itself; of an older choice the kind of network may not be known. */
function planItself(choice: PlanChoice, sheet: SheetName): readonly Keyed[] {
  const place: Place = { sheet, column: 1 };
  const ticks = [boxIn(planFields.metal, choice.metal), boxIn(planFields.network, choice.network)];
  return keyed(planKeyOf(choice), [
    ...printText(place, planFields.name, choice.planName ?? choice.planId),
    ...ticks.flatMap((box) => (box === undefined ? [] : [tick(place, box)])),
  ]);
}

function member({ person, place }: PersonAt, key: string, today: CalendarDate): readonly Keyed[] {
  const printed = agreesToArbitration(person, today) ? nameLine(person.name) : '';
  return keyed(key, [
    ...printName(place, planFields.member, namePartsOf(person)),
    ...printText(place, planFields.signer, printed),
  ]);
}

/** What a report of the form calls a chosen plan. */
export function planKeyOf({ groupId }: Pick<PlanChoice, 'groupId'>): string {
  return `planChoices.${groupId}`;
}

/** Attachment C: a page for each plan, and one more for the people beyond the form's columns. */
export function planPrints(
  choices: readonly PlanChoice[],
  application: ApplicationDraft,
  places: Places,
  today: CalendarDate,
): readonly Keyed[] {
  return choices.flatMap((choice, index) => {
    const members = membersOf(choice, application, places);
    return [...new Set(members.map(({ place }) => place.sheet))].flatMap((own) => {
      const isFirst = index === 0 && own === 'form';
      const sheet: SheetName = isFirst ? 'form' : `planChoices ${index} ${own}`;
      const here = members.filter(({ place }) => place.sheet === own);
      return [
        ...planItself(choice, sheet),
        ...here.flatMap(({ person, place: { column } }) =>
          member({ person, place: { sheet, column } }, planKeyOf(choice), today),
        ),
      ];
    });
  });
}
