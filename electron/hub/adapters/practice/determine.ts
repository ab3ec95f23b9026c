import type { CommandPayload, memberDeterminationSchema } from '#shared/hub/index';
import type { z } from 'zod';
import type { Chance } from './chance';

type Submission = Extract<CommandPayload, { kind: 'application.submit' }>['body'];
type MemberDetermination = z.infer<typeof memberDeterminationSchema>;
type Program = MemberDetermination['program'];

/** The estimate's names of programs → the determination's. */
const programs: Readonly<Record<string, Program>> = {
  mediCalAdult: 'magiMediCal',
  mediCalChild: 'magiMediCal',
  mediCalParent: 'magiMediCal',
  mediCalPregnancy: 'magiMediCal',
  formerFosterYouth: 'magiMediCal',
  mcap: 'mcap',
  cchip: 'cchip',
  restrictedScope: 'restrictedScopeMediCal',
  nonMagi: 'nonMagiMediCalReferral',
};

type CostSharing = MemberDetermination['costSharing'];

const costSharing: Readonly<Record<string, CostSharing>> = {
  '73': '73',
  '87': '87',
  '94': '94',
  zero: '100',
  limited: 'limited',
};

/**
 * The practice exchange agrees with the estimate that the family saw, and for some families wants
 * to see a proof first. It is a rehearsal of answers, not a second opinion on the rules.
 */
export function determineMembers(submission: Submission, chance: Chance): MemberDetermination[] {
  const wantsProof = chance.pick('proof', 4) === 0;
  const estimated = submission.estimate?.persons ?? [];
  return submission.snapshot.persons
    .filter(({ isApplicant }) => isApplicant !== 'no')
    .map(({ id }) => {
      const estimate = estimated.find(({ personId }) => personId === id);
      return {
        personId: id,
        program: programOf(estimate),
        status: wantsProof ? 'conditionallyEligible' : 'eligible',
        reasonCodes: wantsProof ? ['practice.incomeProof'] : [],
        ...costSharingOf(estimate),
      };
    });
}

type PersonEstimate = NonNullable<Submission['estimate']>['persons'][number];

function programOf(estimate: PersonEstimate | undefined): Program {
  if (!estimate) return 'qhpUnassisted';
  const named = programs[estimate.program];
  if (named) return named;
  if (!estimate.creditEligible) return 'qhpUnassisted';
  return costSharingOf(estimate).costSharing ? 'qhpAptcCsr' : 'qhpAptc';
}

function costSharingOf(estimate: PersonEstimate | undefined): { costSharing?: CostSharing } {
  const level = costSharing[estimate?.costSharing ?? ''];
  return level && estimate?.creditEligible ? { costSharing: level } : {};
}
