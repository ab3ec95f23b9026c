import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { readHeader, type Header } from './columns';
import type { ProblemList } from './problems';

/** One row of a file; `refuse` records what is wrong with a column of it, as the file spells it. */
export interface CsvRow {
  readonly file: string;
  readonly line: number;
  /** The trimmed text of a column; empty when the file leaves it out. */
  text(column: string): string;
  /** `Yes` or `true`, as the two layouts write it. */
  isYes(column: string): boolean;
  refuse(column: string, message: string): undefined;
}

export type Progress = (file: string, readBytes: number, totalBytes: number) => void;

/** Streams a CSV file row by row; a missing column is a problem of line 1 and ends the reading. */
export async function* csvRows(
  path: string,
  required: readonly string[],
  problems: ProblemList,
  progress: Progress,
): AsyncGenerator<CsvRow> {
  const file = basename(path);
  const totalBytes = (await stat(path)).size;
  const source = createReadStream(path);
  let header = readHeader([]);
  let headerIsWhole = true;
  const onHeader = (names: readonly string[]) => {
    header = readHeader(names);
    for (const column of required.filter((name) => header.find(name) === undefined)) {
      headerIsWhole = false;
      problems.add({ file, line: 1, column, message: 'the file has no such column' });
    }
    return [...names];
  };
  // `pipeline` semantics by hand: an unreadable file must end the parser with its error.
  const parser = parse({
    bom: true,
    columns: onHeader,
    info: true,
    skip_empty_lines: true,
    trim: true,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      if (!headerIsWhole) return;
      yield rowOf({ file, line: info.lines, header }, record, problems);
      progress(file, source.bytesRead, totalBytes);
    }
  } catch (error) {
    problems.add(brokenRow(file, error));
  } finally {
    source.destroy();
  }
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

function rowOf(
  { file, line, header }: { file: string; line: number; header: Header },
  record: ParsedRow['record'],
  problems: ProblemList,
): CsvRow {
  const text = (column: string) => record[header.find(column) ?? column] ?? '';
  return {
    file,
    line,
    text,
    isYes: (column) => /^(yes|true)$/i.test(text(column)),
    refuse: (column, message) => {
      problems.add({ file, line, column: header.find(column) ?? column, message });
      return undefined;
    },
  };
}

function brokenRow(file: string, error: unknown) {
  const details = error instanceof Error ? error : new Error('unreadable');
  const line = 'lines' in details && typeof details.lines === 'number' ? details.lines : 0;
  return { file, line, column: '(row)', message: details.message };
}
