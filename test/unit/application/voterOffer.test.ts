import { describe, expect, it } from 'vitest';
import { withVoterChoice } from '#shared/domain/application/index';

const offer = { personId: 'ada' };

describe('the answer to the offer to register to vote', () => {
  it.each(['no', 'blank'] as const)(
    'is kept on record for two years where it is "%s"',
    (choice) => {
      expect(withVoterChoice(offer, choice, '2028-02-29')).toEqual({
        personId: 'ada',
        voterChoice: choice,
        declinationRetainedUntil: '2030-02-28',
      });
    },
  );

  it.each(['yesSendForm', 'yesOnline'] as const)('is no declination where it is "%s"', (choice) => {
    const declined = withVoterChoice(offer, 'no', '2026-11-26');
    expect(withVoterChoice(declined, choice, '2026-11-26')).toEqual({
      personId: 'ada',
      voterChoice: choice,
    });
  });

  it('leaves the days of a card as they were', () => {
    const sent = { ...offer, cardSentOn: '2026-11-20' };
    expect(withVoterChoice(sent, 'yesSendForm', '2026-11-26')).toMatchObject(sent);
  });
});
