import type { DeliveredCase } from './eventDay';

const dollars = (cents: number | null) =>
  `$${((cents ?? 0) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

const clockTime = (ms: number) =>
  Number.isNaN(ms) ? '–' : new Date(ms).toLocaleTimeString('en-GB');

const columns: readonly (readonly [string, (one: DeliveredCase) => string])[] = [
  ['case', ({ household }) => household.name],
  ['estimate', ({ estimate }) => `${dollars(estimate.creditMonthlyCents)} a month`],
  ['plan', ({ choice }) => choice.planName],
  ['gross', ({ choice }) => dollars(choice.grossCents)],
  ['credit', ({ choice }) => dollars(choice.creditCents)],
  ['net', ({ choice }) => dollars(choice.netCents)],
  ['saved at', ({ savedAtMs }) => clockTime(savedAtMs)],
  ['received at', ({ receivedAtMs }) => clockTime(receivedAtMs)],
  ['receipt', ({ receipt }) => receipt],
];

/** One line a family, on a terminal. */
export function printTable(cases: readonly DeliveredCase[]): void {
  const rows = [
    columns.map(([heading]) => heading),
    ...cases.map((one) => columns.map(([, cell]) => cell(one))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const [heading = [], ...lines] = rows;
  console.log(`\n${line(heading)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of lines) console.log(line(row));
  console.log('Practice data: estimates and plans are not quotes.\n');
}
