import type { RulePack } from '../../../packs/rulePack';
import type { VerificationTopic } from '../enumerations';
import type { ApplicationDraft, DocumentItem, Verification } from '../schema';
import { kindsOfTopic } from './acceptedKinds';
import { proofDue, type ProofDue } from './proofDue';
import { possibleProofs, type PossibleProof } from './proofRules';

/** What is lost if the proof does not come (application model, S33). */
export type ProofConsequence = 'coverage' | 'help' | 'native' | 'county' | 'event' | 'account';

const consequences: Readonly<Record<VerificationTopic, ProofConsequence>> = {
  ssn: 'help',
  identity: 'account',
  citizenship: 'coverage',
  lawfulPresence: 'coverage',
  incarceration: 'coverage',
  deceased: 'coverage',
  income: 'help',
  minimumEssentialCoverage: 'help',
  americanIndianAlaskaNative: 'native',
  residency: 'county',
  pregnancy: 'county',
  householdComposition: 'event',
  relationship: 'event',
  qualifyingLifeEvent: 'event',
  fosterCareAt18: 'county',
  disability: 'county',
};

/** Where a verification is settled, nothing more is owed. */
const settled: ReadonlySet<Verification['status']> = new Set(['notRequired', 'verified', 'closed']);

export interface ProofNeed extends PossibleProof {
  /** Stable while other answers change: topic, person and event. */
  readonly key: string;
  /** A letter asked for it; otherwise it may be asked for later. */
  readonly asked: boolean;
  readonly settled: boolean;
  readonly consequence: ProofConsequence;
  readonly due: ProofDue;
  readonly documents: readonly DocumentItem[];
}

export interface DocumentChecklist {
  /** What a letter asked for first, then in the order of the people. */
  readonly needs: readonly ProofNeed[];
  /** Documents whose question no longer applies: kept, and shown by themselves. */
  readonly loose: readonly DocumentItem[];
}

interface ProofPlace {
  readonly topic?: VerificationTopic | undefined;
  readonly personId?: string | null | undefined;
  readonly lifeEventId?: string | null | undefined;
}

/** Where a document, a letter and a need meet. */
export function proofKey({ topic, personId, lifeEventId }: ProofPlace): string {
  return [topic ?? 'none', personId ?? 'household', lifeEventId ?? ''].filter(Boolean).join('.');
}

function proofsWithLetters(application: ApplicationDraft): readonly PossibleProof[] {
  const possible = possibleProofs(application);
  const known = new Set(possible.map(proofKey));
  // Some topics are raised by a letter alone: a death, a relation, the household itself.
  const byLetter = application.verifications
    .filter((one) => !known.has(proofKey(one)))
    .map(({ topic, personId, lifeEventId }) => ({
      topic,
      personId: personId ?? null,
      lifeEventId: lifeEventId ?? null,
      kinds: kindsOfTopic[topic],
    }));
  return [...possible, ...byLetter];
}

/**
 * Which proof each answer may need, with what shows it, by when it is due and what was taken already.
 * Nothing of it is needed to apply: an agency asks by letter for what its data did not confirm.
 */
export function documentChecklist(
  application: ApplicationDraft,
  rules: RulePack | undefined,
): DocumentChecklist {
  const needs = proofsWithLetters(application).map((proof): ProofNeed => {
    const key = proofKey(proof);
    const verification = application.verifications.find((one) => proofKey(one) === key);
    const isSettled = verification !== undefined && settled.has(verification.status);
    return {
      ...proof,
      key,
      asked: verification !== undefined && !isSettled,
      settled: isSettled,
      consequence: consequences[proof.topic],
      due: proofDue(verification, proof.topic, rules),
      documents: application.documents.filter((one) => proofKey(one) === key),
    };
  });
  const keys = new Set(needs.map(({ key }) => key));
  const askedFirst = [...needs].sort((a, b) => Number(b.asked) - Number(a.asked));
  return {
    needs: askedFirst,
    loose: application.documents.filter((one) => !keys.has(proofKey(one))),
  };
}
