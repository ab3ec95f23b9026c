import type { ApplicationDraft, HouseholdMember } from '../schema';
import { coverages, isApplicant, mayHaveJobOffer, presentPersons } from '../steps/subjects';
import { coverageFields } from './attachmentMap';
import { columnsOf, type PersonAt } from './columns';
import { offerPrints } from './offerPrints';
import {
  gate,
  joined,
  keyed,
  nothing,
  printText,
  tickYesNo,
  type Derived,
  type Places,
} from './printed';
import type { Words } from './writeAnswer';

/** What was answered of an offer; nothing where the question is not asked any more. */
function offerAnswer(application: ApplicationDraft, { coverage }: HouseholdMember) {
  return mayHaveJobOffer(application) ? (coverage?.isOfferedEmployerCoverage ?? null) : null;
}

/** "Has or has been offered": a yes to either question, a no to both. */
function hasOrIsOffered(application: ApplicationDraft, { person, place }: PersonAt): Derived {
  const hasOtherCoverageNow = person.coverage?.hasOtherCoverageNow;
  if (!hasOtherCoverageNow) return nothing;
  const yes = hasOtherCoverageNow === 'yes' || offerAnswer(application, person) === 'yes';
  const key = `persons.${person.id}.coverage.hasOtherCoverageNow`;
  const box = tickYesNo(place, coverageFields.hasOrIsOffered, yes);
  return { prints: keyed(key, [box]), keys: [key] };
}

/** The kinds of a person's other coverage, in the words that the form lists them by. */
function kinds(application: ApplicationDraft, { person, place }: PersonAt, words: Words): Derived {
  const rows = coverages(application).filter(
    ({ row }) => row.personId === person.id && row.coverageKind,
  );
  const [first] = rows;
  if (!first) return nothing;
  const text = rows
    .map(({ row: { coverageKind: value } }) =>
      words({ kind: 'choice', labelKey: 'application.coverage.coverageKind', value }),
    )
    .join(', ');
  return {
    prints: keyed(`${first.key}.coverageKind`, printText(place, coverageFields.kind, text)),
    keys: rows.map(({ key }) => `${key}.coverageKind`),
  };
}

function anyoneOffered(
  application: ApplicationDraft,
  persons: readonly HouseholdMember[],
): Derived {
  const answers = persons.map((person) => offerAnswer(application, person));
  const key = 'coverage.isOfferedEmployerCoverage';
  return { prints: gate(key, coverageFields.anyoneOffered, answers), keys: [] };
}

/** Attachment B: the coverage that people have, and what employers offer them. */
export function coveragePrints(
  application: ApplicationDraft,
  places: Places,
  words: Words,
): Derived {
  const applicants = presentPersons(application).filter(isApplicant);
  const columns = columnsOf(applicants, places);
  const offered = columns.filter(({ person }) => offerAnswer(application, person) === 'yes');
  return joined([
    ...columns.flatMap((at) => [hasOrIsOffered(application, at), kinds(application, at, words)]),
    anyoneOffered(application, applicants),
    offerPrints(application, offered),
  ]);
}
