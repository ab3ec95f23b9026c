import { useTranslation } from 'react-i18next';
import { listAt } from '#shared/domain/application/steps/index';
import { Tick } from '../Tick';
import type { RowsControlProps } from './RowsControl';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** So many years back a credit may still have to be reconciled. */
const yearsBack = 4;

interface NumberTicksProps extends RowsControlProps {
  readonly numbers: readonly number[];
  readonly wordOf: (number: number) => string;
}

function isNumber(row: unknown): row is number {
  return typeof row === 'number';
}

/** A few numbers to tick, which are kept in their order. */
function NumberTicks({ at, application, onRows, numbers, wordOf }: NumberTicksProps) {
  const { t } = useTranslation();
  const ticked = listAt(application, at.path, isNumber);
  return (
    <fieldset className="multi multi--inline">
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      {numbers.map((number) => (
        <Tick
          key={number}
          name={`${at.path}.${number}`}
          checked={ticked.includes(number)}
          onChange={(checked) =>
            onRows((answers) => {
              const others = listAt(answers, at.path, isNumber).filter((one) => one !== number);
              return checked ? [...others, number].sort((a, b) => a - b) : others;
            })
          }
        >
          {wordOf(number)}
        </Tick>
      ))}
    </fieldset>
  );
}

/** The months of a seasonal job. */
export function MonthTicks(props: RowsControlProps) {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const wordOf = (month: number) => name.format(Date.UTC(2000, month - 1, 15));
  return <NumberTicks {...props} numbers={months} wordOf={wordOf} />;
}

/** Past years. */
export function YearTicks(props: RowsControlProps) {
  const lastYear = props.application.coverageYear - 1;
  const years = Array.from({ length: yearsBack }, (_, back) => lastYear - back);
  return <NumberTicks {...props} numbers={years} wordOf={String} />;
}
