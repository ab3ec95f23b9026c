import { addMonths } from '../../base/calendarDate';
import type { CalendarDate } from '../../base/calendarDate';
import type { VoterChoice } from './enumerations/closing';
import type { VoterOffer } from './schema/representatives';

/** Two years: so long the states' rules for voter registration agencies have declinations kept. */
const retentionMonths = 24;

/**
 * What was said to the offer to register. A "no", and a blank, which is one too, are kept on record for
 * a time (52 U.S.C. 20506(a)(6)); a card that was asked for has its own days.
 */
export function withVoterChoice(
  standing: VoterOffer,
  voterChoice: VoterChoice,
  today: CalendarDate,
): VoterOffer {
  const { declinationRetainedUntil: _, ...offer } = standing;
  const isDeclined = voterChoice === 'no' || voterChoice === 'blank';
  return {
    ...offer,
    voterChoice,
    ...(isDeclined ? { declinationRetainedUntil: addMonths(today, retentionMonths) } : {}),
  };
}

/** What leaves this computer: the days of a card belong to whoever wants one, and stay in the draft otherwise. */
export function toldVoterOffer(standing: VoterOffer): VoterOffer {
  if (standing.voterChoice === 'yesSendForm') return standing;
  const { voterCardReceivedOn: _, cardSentOn: __, ...offer } = standing;
  return offer;
}
