/**
 * `npm run bench` runs every benchmark; `npm run bench -- store` only those named. Each is a program of
 * its own that prints its table and ends with 1 when a mark that must hold is missed or a result is wrong.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** To add a benchmark, add a line. */
const programs: Readonly<Record<string, string>> = {
  store: 'store/bench.ts',
  hub: 'hub.ts',
  pricing: 'pricing.ts',
  firstScreen: 'firstScreen.ts',
  typing: 'typing.ts',
};

function run(program: string): Promise<number> {
  const file = path.join(import.meta.dirname, program);
  const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(programs, name));
if (unknown.length > 0) {
  throw new Error(`no benchmark ${unknown.join(', ')}; known: ${Object.keys(programs).join(', ')}`);
}
for (const [name, program] of Object.entries(programs)) {
  if (named.length > 0 && !named.includes(name)) continue;
  if ((await run(program)) !== 0) process.exitCode = 1;
}
