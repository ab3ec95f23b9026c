import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { parseCalendarDate } from '#shared/base/calendarDate';
import { noticeSenders } from '#shared/domain/application/index';
import type { Verification } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { Button } from '../../ui/Button';

export interface LetterFormProps {
  readonly standing: Verification | undefined;
  readonly onSave: (letter: Partial<Verification>) => void;
  /** Takes the letter away: it was written down for the wrong proof. */
  readonly onDrop: () => void;
  readonly onClose: () => void;
}

interface DayProps {
  readonly name: 'noticeOn' | 'dueOn' | 'extensionGrantedUntil';
  readonly value: string;
  readonly problem: boolean;
  readonly onChange: (value: string) => void;
}

function Day({ name, value, problem, onChange }: DayProps) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t(`documents.letter.${name}`)}</span>
      <input
        className="ds-c-field"
        type="date"
        name={`letter.${name}`}
        value={value}
        aria-invalid={problem}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && <span className="letter__problem">{t('documents.letter.future')}</span>}
    </label>
  );
}

/** What the letter says: who wrote it and when. From that the time to answer runs. */
export function LetterForm({ standing, onSave, onDrop, onClose }: LetterFormProps) {
  const { t } = useTranslation();
  const [letter, setLetter] = useState({
    noticeFrom: standing?.noticeFrom ?? 'coveredCalifornia',
    noticeOn: standing?.noticeOn ?? '',
    dueOn: standing?.dueOn ?? '',
    extensionGrantedUntil: standing?.extensionGrantedUntil ?? '',
  });
  const set = (part: Partial<typeof letter>) => setLetter((earlier) => ({ ...earlier, ...part }));
  const written = parseCalendarDate(letter.noticeOn) !== undefined;
  const future = written && letter.noticeOn > pacificDate(clock.nowMs());
  const days = (['noticeOn', 'dueOn', 'extensionGrantedUntil'] as const).map((name) => (
    <Day
      key={name}
      name={name}
      value={letter[name]}
      problem={name === 'noticeOn' && future}
      onChange={(value) => set({ [name]: value })}
    />
  ));
  const given = Object.fromEntries(Object.entries(letter).filter(([, value]) => value !== ''));
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
              onChange={() => set({ noticeFrom: sender })}
            />
            <span>{t(`documents.letter.sender.${sender}`)}</span>
          </label>
        ))}
      </div>
      <div className="letter__days">{days}</div>
      <div className="letter__actions">
        <Button size="small" busy={!written || future} onPress={() => onSave(given)}>
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
