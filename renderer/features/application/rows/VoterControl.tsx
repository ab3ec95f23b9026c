import { useTranslation } from 'react-i18next';
import { withVoterChoice } from '#shared/domain/application/index';
import type { VoterOffer } from '#shared/domain/application/index';
import { pacificDate } from '#shared/base/clock';
import { ageOf, presentPersons } from '#shared/domain/application/steps/index';
import { clock } from '../../../session/ports/clock';
import { nameOf } from '../../consumer/index';
import { useFormats } from '../../../i18n/format';
import { DateField } from '../../../ui/form/DateField';
import type { CompoundControlProps } from '../CompoundControl';
import { Tick } from '../Tick';
import type { RowsControlProps } from './RowsControl';

/** California lets people of 16 and 17 pre-register; age alone says to whom the offer makes sense. */
const youngest = 16;

const choices = ['yesSendForm', 'yesOnline', 'no', 'blank'] as const;

/** When the card that somebody filled in came, and when it went on: the law sets days for that. */
function CardDays({
  application,
  control,
  onAnswer,
  place,
}: CompoundControlProps & { readonly place: number }) {
  const { t } = useTranslation();
  if (application.voter[place]?.voterChoice !== 'yesSendForm') return null;
  return (
    <div className="compound__parts">
      {(['voterCardReceivedOn', 'cardSentOn'] as const).map((day) => (
        <DateField
          key={day}
          control={control}
          name={`voter.${place}.${day}`}
          label={t(`interview.voterCard.${day}`)}
          {...(day === 'cardSentOn' ? { hint: t('interview.voterCard.cardSentOnHint') } : {})}
          optional
          onAnswered={(value) => onAnswer(`voter.${place}.${day}`, 'date', value)}
        />
      ))}
    </div>
  );
}

/** How long the record of a "no" is kept. */
function Retention({ offer }: { readonly offer: VoterOffer | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const keptUntil = offer?.declinationRetainedUntil;
  if (!keptUntil) return null;
  return (
    <p className="ds-c-hint" data-kept-until={keptUntil}>
      {t('interview.voterCard.declined', { date: formats.date(keptUntil) })}
    </p>
  );
}

/** Offered to everybody; a blank is a decision too, and nothing depends on the answer. */
export function VoterControl(props: CompoundControlProps & RowsControlProps) {
  const { application, onRows } = props;
  const { t } = useTranslation();
  const offers = application.voter;
  const today = pacificDate(clock.nowMs());
  const choose = (personId: string, voterChoice: (typeof choices)[number]) =>
    onRows(({ voter }) => {
      const place = voter.findIndex((one) => one.personId === personId);
      const next = withVoterChoice(voter[place] ?? { personId }, voterChoice, today);
      return place < 0 ? [...voter, next] : voter.with(place, next);
    });
  return (
    <>
      {presentPersons(application)
        .filter((person) => (ageOf(person, today) ?? youngest) >= youngest)
        .map((person) => {
          const place = offers.findIndex((one) => one.personId === person.id);
          return (
            <fieldset key={person.id} className="multi">
              <legend className="ds-c-label">{nameOf(person)}</legend>
              {choices.map((choice) => (
                <Tick
                  key={choice}
                  type="radio"
                  name={`voter.${person.id}`}
                  value={choice}
                  checked={offers[place]?.voterChoice === choice}
                  onChange={() => choose(person.id, choice)}
                >
                  {t(`application.voter.voterOptions.${choice}`)}
                </Tick>
              ))}
              <Retention offer={offers[place]} />
              <CardDays {...props} place={place} />
            </fieldset>
          );
        })}
    </>
  );
}
