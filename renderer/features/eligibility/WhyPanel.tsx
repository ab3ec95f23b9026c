import { useTranslation } from 'react-i18next';
import { explain } from '#shared/domain/estimate/index';
import type { ExplanationLine } from '#shared/domain/estimate/index';
import { useFormats } from '../../i18n/format';
import type { Formats } from '../../i18n/format';
import { SidePanel } from '../../ui/SidePanel';
import type { Why } from './EstimateScreen';
import { SourceLine } from './SourceLine';

/** Amounts and percentages as the reader writes them; everything else as it is. */
function readable(params: ExplanationLine['params'], formats: Formats): Record<string, string> {
  const { result } = params;
  return Object.fromEntries([
    ...(typeof result === 'number' ? [['resultMoney', formats.money(result)]] : []),
    ...Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value];
      if (name.endsWith('Cents')) return [name, formats.money(value)];
      // A year is a name, not an amount: no separator of thousands.
      if (/year$/i.test(name)) return [name, String(value)];
      return [name, formats.number(value)];
    }),
  ]) as Record<string, string>;
}

/** The chain from the family's answers to a number, rule by rule, each with its source. */
export function WhyPanel({ why, onClose }: { readonly why: Why; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Two parts of a chain may rest on the same rule with the same numbers: it is said once.
  const said = new Set<string>();
  const lines = explain(why.trace).flatMap((line) => {
    const text = t(line.key, readable(line.params, formats));
    if (said.has(text)) return [];
    said.add(text);
    return [{ text, source: line.source }];
  });
  return (
    <SidePanel heading={why.heading} onClose={onClose}>
      {lines.length === 0 && <p>{t('eligibility.noChain')}</p>}
      <ol className="why">
        {lines.map(({ text, source }) => (
          <li key={text}>
            <p>{text}</p>
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
