import { useTranslation } from 'react-i18next';
import { facets, facetValues, noFilters, toggled } from './filters';
import type { Facet, PlanFilters } from './filters';
import type { PlanRow } from './planRows';

export interface FilterPanelProps {
  readonly rows: readonly PlanRow[];
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
}

/** Tick what matters; each value says how many plans it would show. */
export function FilterPanel({ rows, filters, onChange }: FilterPanelProps) {
  const { t } = useTranslation();
  const words = (facet: Facet, value: string) =>
    facet === 'metal' ? t(`plans.metal.${value}`) : value;
  const any = facets.some((facet) => filters[facet].length > 0);
  return (
    <aside className="plan-filters" aria-label={t('plans.filters.label')}>
      {facets.map((facet) => (
        <fieldset key={facet}>
          <legend>{t(`plans.filters.${facet}`)}</legend>
          {facetValues(rows, filters, facet).map(({ value, count }) => (
            <label key={value}>
              <input
                type="checkbox"
                name={`${facet}.${value}`}
                checked={filters[facet].includes(value)}
                onChange={() => onChange(toggled(filters, facet, value))}
              />
              <span>{words(facet, value)}</span>
              <span className="plan-filters__count">{count}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {any && (
        <button type="button" className="desk-link" onClick={() => onChange(noFilters)}>
          {t('plans.filters.clear')}
        </button>
      )}
    </aside>
  );
}
