import { useTranslation } from 'react-i18next';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import { outcomeOf } from '#shared/domain/estimate/index';
import { nameOf, useEstimate } from '../consumer/index';
import { familyPicture } from './familyPicture';

const box = { width: 118, height: 38, gapX: 14, gapY: 20 };

function shortName(person: HouseholdMember, fallback: string): string {
  return person.name?.firstName ?? (nameOf(person) || fallback);
}

/** The family as a drawing: who belongs to whom, who applies, who shares a tax return. */
export function FamilyPanel({ application }: { readonly application: ApplicationDraft }) {
  const { t } = useTranslation();
  const estimate = useEstimate();
  const people = presentPersons(application);
  const picture = familyPicture(application);
  const columns = Math.max(1, ...picture.rows.map((row) => row.length));
  const width = columns * (box.width + box.gapX) - box.gapX + 8;
  const height = picture.rows.length * (box.height + box.gapY) - box.gapY + 8;
  const numberOf = (id: string) => people.findIndex((person) => person.id === id) + 1;
  const placeOf = (id: string) => {
    const row = picture.rows.findIndex((ids) => ids.includes(id));
    const column = picture.rows[row]?.indexOf(id) ?? 0;
    return { x: column * (box.width + box.gapX), y: row * (box.height + box.gapY) };
  };
  const programOf = (id: string) => {
    if (estimate.state !== 'ready') return null;
    const told = estimate.estimate.persons.find(({ personId }) => personId === id);
    return told ? outcomeOf(told) : null;
  };
  return (
    <section className="family" aria-labelledby="family-heading">
      <h2 id="family-heading">{t('interview.family')}</h2>
      <svg
        viewBox={`-4 -4 ${width} ${height}`}
        width={width}
        role="img"
        aria-label={t('interview.familyWords', { count: people.length })}
        className="family__picture"
      >
        {picture.links.map(({ from, to, kind }) => {
          const [a, b] = [placeOf(from), placeOf(to)];
          const d =
            kind === 'couple'
              ? `M${a.x + box.width},${a.y + box.height / 2} H${b.x}`
              : `M${a.x + box.width / 2},${a.y + box.height} V${b.y - box.gapY / 2} H${b.x + box.width / 2} V${b.y}`;
          return (
            <path key={`${from}${to}`} d={d} className={`family__link family__link--${kind}`} />
          );
        })}
        {people.map((person) => {
          const { x, y } = placeOf(person.id);
          const program = programOf(person.id);
          const applying = person.isApplicant === 'yes';
          return (
            <g key={person.id} transform={`translate(${x},${y})`}>
              <rect
                width={box.width}
                height={box.height}
                rx="6"
                className={applying ? 'family__person family__person--applies' : 'family__person'}
              />
              <text x="9" y="16" className="family__name">
                {shortName(person, t('interview.person', { number: numberOf(person.id) }))}
              </text>
              <text x="9" y="31" className="family__program">
                {program ? t(`eligibility.short.${program}`) : t('eligibility.short.unknown')}
              </text>
            </g>
          );
        })}
      </svg>
      {picture.returns.length > 0 && (
        <ul className="family__returns">
          {picture.returns.map((ids) => (
            <li key={ids.join()}>
              {t('interview.oneReturn', {
                names: ids
                  .map((id) => people.find((person) => person.id === id))
                  .map((person, index) => (person ? shortName(person, String(index + 1)) : ''))
                  .join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
