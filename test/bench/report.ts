import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One workload: what ours and the floor took in the same run, and what the ratio should be. */
export interface BenchLine {
  readonly workload: string;
  readonly unit: string;
  readonly ours: number;
  /** Absent where the target is absolute. */
  readonly floor?: number;
  readonly target: number;
  readonly stretch?: number;
  /** What the target speaks of: the ratio to the floor, or our own value. */
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

export function holds(line: BenchLine): boolean {
  const value = judgedValue(line);
  return line.judged === 'atLeast' ? value >= line.target : value <= line.target;
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(3);

/** The table as it stands in the README: ratios first, bare times never alone. */
export function tableOf({ lines }: BenchResult): string {
  const sign = { ratio: '≤', value: '≤', atLeast: '≥' } as const;
  const rows = lines.map((line) => {
    const unit = line.judged === 'ratio' ? '×' : ` ${line.unit}`;
    const measured = `${digits(judgedValue(line))}${unit}`;
    const ours = `${digits(line.ours)} ${line.unit}`;
    const floor = line.floor === undefined ? '–' : `${digits(line.floor)} ${line.unit}`;
    const stretch = line.stretch === undefined ? '–' : `${line.stretch}${unit}`;
    const target = `${sign[line.judged]} ${line.target}${unit}`;
    return [line.workload, measured, target, stretch, ours, floor, holds(line) ? 'yes' : 'NO'];
  });
  const head = ['workload', 'measured', 'target', 'stretch', 'ours', 'floor', 'holds'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * Prints the table and keeps the result as `bench-output/<name>.json`. A missed target ends the
 * program with 1.
 */
export async function publish(result: BenchResult): Promise<void> {
  if (!result.lines.every(holds)) process.exitCode = 1;
  const conditions = Object.entries(result.conditions).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`\n${result.name}: ${conditions.join(', ')}\n\n${tableOf(result)}\n`);
  const folder = path.resolve(import.meta.dirname, '../../bench-output');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
