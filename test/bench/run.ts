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

/** What `package.json` gives to the program that is measured, where it gives something. */
const nodeOptions: Readonly<Record<string, readonly string[]>> = {
  hub: ['--initial-old-space-size=256'],
};

function run(name: string, program: string): Promise<number> {
  const file = path.join(import.meta.dirname, program);
  const options = [...(nodeOptions[name] ?? []), '--import', 'tsx', file];
  const child = spawn(process.execPath, options, { stdio: 'inherit' });
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
  if ((await run(name, program)) !== 0) process.exitCode = 1;
}
