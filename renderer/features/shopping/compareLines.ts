import type { TFunction } from 'i18next';
import { services } from '#shared/packs/planPack';
import type { CostShare } from '#shared/packs/planPack';
import type { Formats } from '../../i18n/format';
import type { PlanRow } from './planRows';

export interface CompareLine {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly differs: boolean;
}

interface Words {
  readonly t: TFunction;
  readonly formats: Formats;
}

/** What one service costs, in a few words. */
export function costWords(cost: CostShare | undefined, { t, formats }: Words): string {
  if (!cost) return t('plans.unknown');
  const parts: string[] = [];
  if (cost.copayCents !== undefined) parts.push(formats.money(cost.copayCents, 'whole'));
  if (cost.coinsurancePercent !== undefined)
    parts.push(formats.percent(cost.coinsurancePercent / 100));
  if (cost.perDayUpToDays !== undefined)
    parts.push(t('compare.perDay', { count: cost.perDayUpToDays }));
  if (cost.upToCents !== undefined)
    parts.push(t('compare.upTo', { amount: formats.money(cost.upToCents, 'whole') }));
  if (cost.afterDeductible || cost.afterDrugDeductible) parts.push(t('compare.afterDeductible'));
  return parts.length > 0 ? parts.join(' ') : t('plans.unknown');
}

/** Every compared line: those that differ first, each group in its usual order. */
export function compareLines(rows: readonly PlanRow[], words: Words): readonly CompareLine[] {
  const { t, formats } = words;
  const line = (key: string, label: string, valueOf: (row: PlanRow) => string): CompareLine => {
    const values = rows.map(valueOf);
    return { key, label, values, differs: new Set(values).size > 1 };
  };
  const money = (cents: number | null) =>
    cents === null ? t('plans.unknown') : formats.money(cents, 'whole');
  const lines = [
    line('metal', t('plans.filters.metal'), ({ option }) => t(`plans.metal.${option.metal}`)),
    line('network', t('plans.filters.network'), ({ option }) => option.network),
    line('gross', t('compare.gross'), ({ option }) => formats.money(option.grossCents)),
    line('help', t('compare.help'), ({ option }) =>
      formats.money(option.creditCents + option.stateSubsidyCents),
    ),
    line('deductible', t('plans.deductible'), (row) => money(row.deductibleCents)),
    line('maximum', t('plans.maximum'), (row) => money(row.maximumOutOfPocketCents)),
    ...services.map((service) =>
      line(service, t(`compare.service.${service}`), ({ design }) =>
        costWords(design?.costs[service] ?? design?.everythingElse, words),
      ),
    ),
  ];
  return [...lines.filter(({ differs }) => differs), ...lines.filter(({ differs }) => !differs)];
}
