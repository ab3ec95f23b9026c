import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAt } from '#shared/domain/application/steps/index';
import { Button } from '../../../ui/Button';
import { parseTypedDate, typedDate } from '../../../ui/form/dateText';
import type { RowsControlProps } from './RowsControl';

interface OutsideDependent {
  readonly name?: string;
  readonly dateOfBirth?: string;
}

function isDependent(row: unknown): row is OutsideDependent {
  return typeof row === 'object' && row !== null;
}

/** Dependents who are not on this application: they count in the tax household. */
export function OutsideDependentsControl({ at, application, onRows }: RowsControlProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    const dateOfBirth = parseTypedDate(born);
    const added = { name: name.trim(), ...(dateOfBirth ? { dateOfBirth } : {}) };
    onRows((answers) => [...listAt(answers, at.path, isDependent), added]);
    setName('');
    setBorn('');
  };
  return (
    <fieldset className="multi">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      <ul className="desk-plain-list">
        {listAt(application, at.path, isDependent).map((row, index) => (
          <li key={`${row.name}${index}`}>
            {row.name} {row.dateOfBirth ? typedDate(row.dateOfBirth) : ''}{' '}
            <button
              type="button"
              className="desk-link"
              onClick={() =>
                onRows((answers) =>
                  listAt(answers, at.path, isDependent).filter((_, place) => place !== index),
                )
              }
            >
              {t('interview.remove', { what: row.name })}
            </button>
          </li>
        ))}
      </ul>
      <div className="compound__parts">
        <label className="ds-c-label">
          {t('interview.outside.name')}
          <input
            className="ds-c-field"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="ds-c-label">
          {t('interview.outside.born')}
          <input
            className="ds-c-field"
            value={born}
            onChange={(event) => setBorn(event.target.value)}
          />
        </label>
      </div>
      <Button size="small" onPress={add}>
        {t('interview.outside.add')}
      </Button>
    </fieldset>
  );
}
