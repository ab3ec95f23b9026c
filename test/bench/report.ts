import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * One workload: what ours and the floor took in the same run, and what should come out. A *mark* must
 * hold and a release with a missed one is no release; an *aim* is where the design wants to get to.
 */
export interface BenchLine {
  readonly workload: string;
  readonly unit: string;
  readonly ours: number;
  /** Absent where mark and aim are absolute. */
  readonly floor?: number;
  readonly mark?: number;
  readonly aim?: number;
  /** What mark and aim speak of: the ratio to the floor, or our own value. */
  readonly judged: 'ratio' | 'value' | 'atLeast';
}

export interface BenchResult {
  readonly name: string;
  readonly conditions: Readonly<Record<string, string | number>>;
  readonly lines: readonly BenchLine[];
  /** Everything measured, for whoever wants to look closer. */
  readonly samples?: unknown;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function judgedValue({ ours, floor, judged }: BenchLine): number {
  return judged === 'ratio' ? ours / (floor ?? Number.NaN) : ours;
}

function reaches(line: BenchLine, wanted: number): boolean {
  const value = judgedValue(line);
  return line.judged === 'atLeast' ? value >= wanted : value <= wanted;
}

/** Whether the mark holds; a line that has only an aim cannot fail. */
export function holds(line: BenchLine): boolean {
  return line.mark === undefined || reaches(line, line.mark);
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(3);

/** The table as it stands in the README: ratios first, bare times never alone. */
export function tableOf({ lines }: Pick<BenchResult, 'lines'>): string {
  const rows = lines.map((line) => {
    const measured = `${digits(judgedValue(line))}${unitOf(line)}`;
    const ours = `${digits(line.ours)} ${line.unit}`;
    const floor = line.floor === undefined ? '–' : `${digits(line.floor)} ${line.unit}`;
    const mark = wantedText(line, line.mark, ['holds', 'MISSED']);
    return [
      line.workload,
      measured,
      mark,
      wantedText(line, line.aim, ['reached', 'not yet']),
      ours,
      floor,
    ];
  });
  const head = ['workload', 'measured', 'must hold', 'aim', 'ours', 'floor'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const unitOf = ({ judged, unit }: BenchLine): string => (judged === 'ratio' ? '×' : ` ${unit}`);

/** What is wanted, and whether it was reached. */
function wantedText(
  line: BenchLine,
  wanted: number | undefined,
  [yes, no]: readonly [string, string],
): string {
  if (wanted === undefined) return '–';
  const sign = line.judged === 'atLeast' ? '≥' : '≤';
  return `${sign} ${wanted.toLocaleString('en')}${unitOf(line)}: ${reaches(line, wanted) ? yes : no}`;
}

/**
 * Prints the table and keeps the result as `bench-output/<name>.json`. A missed mark ends the program
 * with 1; an aim that is not reached yet does not.
 */
export async function publish(result: BenchResult): Promise<void> {
  if (!result.lines.every(holds)) process.exitCode = 1;
  const conditions = Object.entries(result.conditions).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`\n${result.name}: ${conditions.join(', ')}\n\n${tableOf(result)}\n`);
  const folder = path.resolve(import.meta.dirname, '../../bench-output');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
