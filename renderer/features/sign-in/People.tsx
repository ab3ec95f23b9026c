import { useTranslation } from 'react-i18next';
import type { AppState } from '#shared/desktop/channels/app';
import { Heading } from './Heading';
import { initialsOf, PersonTile } from './PersonTile';
import { PracticeStarting } from './PracticeStarting';
import { newPracticePeople } from './steps';
import type { Step } from './steps';

export interface PeopleProps {
  readonly app: AppState;
  readonly onStep: (step: Step) => void;
}

/** Who is at the desk? The people of this computer, and in practice everybody who may be tried. */
export function People({ app, onStep }: PeopleProps) {
  const { t } = useTranslation();
  const practicePeople = newPracticePeople(app);
  return (
    <>
      <Heading>{t('signIn.who')}</Heading>
      <p className="desk-lede">{app.practice ? t('signIn.practiceLede') : t('signIn.lede')}</p>
      <ul className="people">
        {app.profiles.map((profile) => (
          <PersonTile
            key={profile.counselorId}
            initials={profile.initials}
            name={profile.displayName}
            attention={profile.condition !== 'ready'}
            detail={
              profile.condition === 'ready'
                ? t(`roles.${profile.role}`)
                : t(`signIn.condition.${profile.condition}`)
            }
            onPress={() => onStep({ at: 'person', profile })}
          />
        ))}
        {practicePeople.map((person) => (
          <PersonTile
            key={person.key}
            initials={initialsOf(person.displayName)}
            name={person.displayName}
            detail={t(`roles.${person.role}`, { defaultValue: person.role })}
            onPress={() => onStep({ at: 'practicePerson', person })}
          />
        ))}
      </ul>
      {app.practiceStarting && <PracticeStarting />}
      <button type="button" className="desk-link" onClick={() => onStep({ at: 'pair' })}>
        {app.profiles.length > 0 ? t('signIn.someoneElse') : t('signIn.pairInstead')}
      </button>
    </>
  );
}
