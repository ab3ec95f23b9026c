import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { parseCalendarDate } from '#shared/base/calendarDate';
import { noticeSenders } from '#shared/domain/application/index';
import type { Verification } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/form/DateField';

export interface LetterFormProps {
  readonly standing: Verification | undefined;
  readonly onSave: (letter: Partial<Verification>) => void;
  /** Takes the letter away: it was written down for the wrong proof. */
  readonly onDrop: () => void;
  readonly onClose: () => void;
}

const days = ['noticeOn', 'dueOn', 'extensionGrantedUntil'] as const;

interface Letter {
  readonly noticeFrom: (typeof noticeSenders)[number];
  /** A day, or what was typed while it is none; null where nothing is. */
  readonly noticeOn: string | null;
  readonly dueOn: string | null;
  readonly extensionGrantedUntil: string | null;
}

function letterOf(standing: Verification | undefined): Letter {
  return {
    noticeFrom: standing?.noticeFrom ?? 'coveredCalifornia',
    noticeOn: standing?.noticeOn ?? null,
    dueOn: standing?.dueOn ?? null,
    extensionGrantedUntil: standing?.extensionGrantedUntil ?? null,
  };
}

function isDay(value: string | null): boolean {
  return value !== null && parseCalendarDate(value) !== undefined;
}

/** The dates that are not told as they have to be: the letter's own is needed, and never lies ahead. */
function refused(letter: Letter, today: string): readonly (typeof days)[number][] {
  return days.filter((name) => {
    const value = letter[name];
    if (name === 'noticeOn') return !isDay(value) || String(value) > today;
    return value !== null && !isDay(value);
  });
}

/** What the letter says: who wrote it and when. From that the time to answer runs. */
export function LetterForm({ standing, onSave, onDrop, onClose }: LetterFormProps) {
  const { t } = useTranslation();
  const form = useForm<Letter>({ defaultValues: letterOf(standing) });
  const letter = useWatch({ control: form.control }) as Letter;
  const today = pacificDate(clock.nowMs());
  const isAhead = isDay(letter.noticeOn) && String(letter.noticeOn) > today;
  const save = () => {
    const wrong = refused(letter, today);
    for (const name of wrong) form.setError(name, { type: 'day' });
    const [first] = wrong;
    if (first) return form.setFocus(first);
    const told = Object.entries(letter).filter(([, value]) => value !== null);
    onSave(Object.fromEntries(told));
  };
  return (
    <fieldset className="letter">
      <legend>{t('documents.letter.legend')}</legend>
      <div className="letter__from">
        {noticeSenders.map((sender) => (
          <label key={sender}>
            <input
              type="radio"
              name="letter.noticeFrom"
              checked={letter.noticeFrom === sender}
              onChange={() => form.setValue('noticeFrom', sender)}
            />
            <span>{t(`documents.letter.sender.${sender}`)}</span>
          </label>
        ))}
      </div>
      <div className="letter__days">
        {days.map((name) => (
          <DateField
            key={name}
            control={form.control}
            name={name}
            label={t(`documents.letter.${name}`)}
            optional={name !== 'noticeOn'}
            {...(name === 'noticeOn' && isAhead ? { problem: t('documents.letter.future') } : {})}
            onAnswered={() => form.clearErrors(name)}
          />
        ))}
      </div>
      <div className="letter__actions">
        <Button size="small" onPress={save}>
          {t('documents.letter.save')}
        </Button>
        {standing && (
          <Button size="small" kind="quiet" onPress={onDrop}>
            {t('documents.letter.drop')}
          </Button>
        )}
        <Button size="small" kind="quiet" onPress={onClose}>
          {t('documents.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
