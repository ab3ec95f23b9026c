import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { compareLimit } from './compareAddress';
import type { PlanRow } from './planRows';

export interface CompareTrayProps {
  readonly rows: readonly PlanRow[];
  readonly onRemove: (planId: string) => void;
  readonly onCompare: () => void;
}

/** The plans put aside for a comparison; stays in sight while the list scrolls. */
export function CompareTray({ rows, onRemove, onCompare }: CompareTrayProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (rows.length === 0) return null;
  return (
    <section className="compare-tray" aria-label={t('plans.tray.label')}>
      <ul>
        {rows.map(({ option }) => (
          <li key={option.planId}>
            <span>
              {option.carrierName} {option.name} · {formats.money(option.netCents)}
            </span>
            <button
              type="button"
              className="desk-link"
              aria-label={t('plans.tray.removeThis', { plan: option.name })}
              onClick={() => onRemove(option.planId)}
            >
              {t('plans.tray.remove')}
            </button>
          </li>
        ))}
      </ul>
      <Button kind="primary" busy={rows.length < 2} onPress={onCompare}>
        {t('plans.tray.compare', { count: rows.length, limit: compareLimit })}
      </Button>
    </section>
  );
}
