import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly durationMs: number;
}

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

function* commandsOf(packageName: string): Generator<[string, string]> {
  const folder = path.join('node_modules', packageName);
  const { bin } = readManifest(path.join(folder, 'package.json'));
  const named = typeof bin === 'string' ? { [path.basename(packageName)]: bin } : bin;
  for (const [command, script] of Object.entries(named ?? {})) {
    yield [command, path.join(folder, script)];
  }
}

let scripts: ReadonlyMap<string, string> | undefined;

/** The script behind a command of the project's packages. Node starts it without a shell, so on Windows too. */
function scriptOf(command: string): string | undefined {
  const { dependencies, devDependencies } = readManifest('package.json');
  scripts ??= new Map(
    Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => [...commandsOf(name)]),
  );
  return scripts.get(command);
}

/** Runs a command, one of the project's own packages first; shows its output, or keeps it quiet. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly quiet?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const start = performance.now();
  const script = scriptOf(command);
  const [program, programArgs] = script
    ? [process.execPath, [script, ...args]]
    : [command === 'node' ? process.execPath : command, args];
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_config_loglevel: 'error', ...options.env },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (!options.quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      resolve({
        code: 127,
        output: `${output}${error.message}\n`,
        durationMs: performance.now() - start,
      });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, durationMs: performance.now() - start });
    });
  });
}
