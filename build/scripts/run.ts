import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly durationMs: number;
}

/** Runs a command with the project's own binaries on PATH; shows its output, or keeps it quiet. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly quiet?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}`,
        npm_config_loglevel: 'error',
        ...options.env,
      },
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
