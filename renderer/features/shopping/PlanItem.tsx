import { useTranslation } from 'react-i18next';
import type { PlanOption } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { PlanAmount } from '../eligibility/index';
import type { PlanRow } from './planRows';
import { YearlyBar } from './YearlyBar';

export interface PlanItemProps {
  readonly row: PlanRow;
  readonly scaleCents: number;
  readonly chosen: boolean;
  readonly compared: boolean;
  readonly compareFull: boolean;
  readonly onCompare: () => void;
  readonly onChoose: () => void;
  readonly onWhy: (plan: PlanOption) => void;
}

/** One plan of the list: who, how good, what it costs, what a year can cost. */
export function PlanItem(props: PlanItemProps) {
  const { row, scaleCents, chosen, compared, compareFull, onCompare, onChoose, onWhy } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { option } = row;
  const amount = (cents: number | null) =>
    cents === null ? t('plans.unknown') : formats.money(cents, 'whole');
  return (
    <li className={chosen ? 'plan plan--chosen' : 'plan'} data-plan={option.planId}>
      <div className="plan__what">
        <p className="plan__carrier">{option.carrierName}</p>
        <h3 className="plan__name">{option.name}</h3>
        <p className="plan__kind">
          <span className={`plan__metal plan__metal--${option.metal}`}>
            {t(`plans.metal.${option.metal}`)}
          </span>{' '}
          · {option.network}
          {option.costSharing !== 'none' && ` · ${t(`plans.variant.${option.costSharing}`)}`}
          {option.isBenchmark && ` · ${t('plans.benchmark')}`}
        </p>
      </div>
      <PlanPrice option={option} onWhy={onWhy} />
      <dl className="plan__costs">
        <div>
          <dt>{t('plans.deductible')}</dt>
          <dd>{amount(row.deductibleCents)}</dd>
        </div>
        <div>
          <dt>{t('plans.maximum')}</dt>
          <dd>{amount(row.maximumOutOfPocketCents)}</dd>
        </div>
      </dl>
      <div className="plan__year">
        {row.yearly ? (
          <YearlyBar yearly={row.yearly} scaleCents={scaleCents} />
        ) : (
          t('plans.unknown')
        )}
      </div>
      <div className="plan__actions">
        <label className="plan__compare">
          <input
            type="checkbox"
            checked={compared}
            disabled={!compared && compareFull}
            onChange={onCompare}
            aria-label={t('plans.compareThis', { plan: `${option.carrierName} ${option.name}` })}
          />
          <span aria-hidden="true">{t('plans.compare')}</span>
        </label>
        <Button
          size="small"
          kind={chosen ? 'quiet' : 'secondary'}
          aria-pressed={chosen}
          aria-label={t(chosen ? 'plans.chosenThis' : 'plans.chooseThis', {
            plan: `${option.carrierName} ${option.name}`,
          })}
          onPress={onChoose}
        >
          {t(chosen ? 'plans.chosen' : 'plans.choose')}
        </Button>
      </div>
    </li>
  );
}

/** What is left to pay, which explains itself, and what the help takes off. */
function PlanPrice({
  option,
  onWhy,
}: Pick<PlanItemProps, 'onWhy'> & { readonly option: PlanOption }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const help = option.creditCents + option.stateSubsidyCents;
  return (
    <div className="plan__price">
      <p className="plan__net">
        <PlanAmount plan={option} onWhy={onWhy} />
        <span className="plan__per">{t('plans.perMonth')}</span>
      </p>
      {help > 0 && (
        <p className="plan__gross">
          <s>{formats.money(option.grossCents)}</s>{' '}
          {t('plans.minusHelp', { help: formats.money(help) })}
        </p>
      )}
    </div>
  );
}
