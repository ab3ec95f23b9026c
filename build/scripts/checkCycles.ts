import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const runtimes = ['shared', 'electron', 'renderer'];
const root = process.cwd();

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What a file imports at run time; type-only imports vanish and may point anywhere. */
function specifiersOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false);
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly;
    const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    if (!isImport && !isExport) return [];
    const target = statement.moduleSpecifier;
    return target && ts.isStringLiteral(target) ? [target.text] : [];
  });
}

function resolveImport(
  file: string,
  specifier: string,
  known: ReadonlySet<string>,
): string | undefined {
  const base = specifier.startsWith('#shared/')
    ? path.join(root, 'shared', specifier.slice('#shared/'.length))
    : specifier.startsWith('.')
      ? path.resolve(path.dirname(file), specifier)
      : undefined;
  if (!base) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts')].find((name) =>
    known.has(name),
  );
}

/** The first cycle met by a depth-first walk, as the list of files that closes it. */
function findCycles(graph: ReadonlyMap<string, string[]>): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const walk = (file: string, trail: string[]): void => {
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') cycles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) walk(next, [...trail, next]);
    }
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) walk(file, [file]);
  return cycles;
}

const files = (
  await Promise.all(runtimes.map((name) => sourceFiles(path.join(root, name))))
).flat();
const known = new Set(files);
const graph = new Map<string, string[]>();
for (const file of files) {
  const targets = specifiersOf(file, await readFile(file, 'utf8'))
    .map((specifier) => resolveImport(file, specifier, known))
    .filter((target) => target !== undefined);
  graph.set(file, targets);
}
const cycles = findCycles(graph);
for (const cycle of cycles) {
  console.error(`Cycle: ${cycle.map((file) => path.relative(root, file)).join(' → ')}`);
}
console.log(`${files.length} files, ${cycles.length} cycles`);
process.exit(cycles.length > 0 ? 1 : 0);
