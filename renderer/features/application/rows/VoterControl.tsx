import { useTranslation } from 'react-i18next';
import type { VoterOffer } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/index';
import { nameOf } from '../../consumer/index';
import { Tick } from '../Tick';
import type { RowsControlProps } from './RowsControl';

const choices = ['yesSendForm', 'yesOnline', 'no', 'blank'] as const;

/** Offered to everybody; a blank is a decision too, and nothing depends on the answer. */
export function VoterControl({ application, onRows }: RowsControlProps) {
  const { t } = useTranslation();
  const offers = application.voter;
  const choose = (personId: string, voterChoice: (typeof choices)[number]) => {
    const next: VoterOffer = {
      ...offers.find((one) => one.personId === personId),
      personId,
      voterChoice,
    };
    onRows([...offers.filter((one) => one.personId !== personId), next]);
  };
  return (
    <>
      {presentPersons(application).map((person) => (
        <fieldset key={person.id} className="multi">
          <legend className="ds-c-label">{nameOf(person)}</legend>
          {choices.map((choice) => (
            <Tick
              key={choice}
              type="radio"
              name={`voter.${person.id}`}
              value={choice}
              checked={offers.find((one) => one.personId === person.id)?.voterChoice === choice}
              onChange={() => choose(person.id, choice)}
            >
              {t(`application.voter.voterOptions.${choice}`)}
            </Tick>
          ))}
        </fieldset>
      ))}
    </>
  );
}
