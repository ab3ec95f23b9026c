import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from './run';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** What each tool remembers of the last run, so that the next one looks at what changed alone. */
const cache = '.cache/check';

const typeCheck = (folder: string): Step => ({
  name: `types ${folder}`,
  command: 'tsc',
  args: [
    '-p',
    `${folder}/tsconfig.json`,
    '--incremental',
    '--tsBuildInfoFile',
    `${cache}/${folder.replace('/', '-')}.tsbuildinfo`,
  ],
});

/** ESLint forgets what it remembers when its configuration changes, but not when a local rule does. */
async function hashOfLocalRules(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir('build/eslint', { recursive: true })).sort()) {
    if (name.endsWith('.mjs')) hash.update(await readFile(path.join('build/eslint', name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Longest first: whoever is free takes the next, so that no processor waits at the end. */
async function allSteps(): Promise<Step[]> {
  return [
    {
      name: 'unit tests',
      command: 'vitest',
      args: [
        'run',
        '--config',
        'test/vitest.config.ts',
        '--project',
        'unit',
        '--reporter=minimal',
        '--reporter=json',
        '--outputFile.json=.cache/results/unit.json',
      ],
    },
    {
      name: 'lint',
      command: 'eslint',
      args: [
        '--config',
        'build/eslint/eslint.config.mjs',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        `${cache}/eslint-${await hashOfLocalRules()}.json`,
        '.',
      ],
    },
    {
      name: 'format',
      command: 'prettier',
      args: [
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        `${cache}/prettier.json`,
        '.',
      ],
    },
    ...['renderer', 'electron', 'test', 'shared', 'build', 'electron/preload'].map(typeCheck),
    { name: 'cycles', command: 'tsx', args: ['build/scripts/checkCycles.ts'] },
  ];
}

/** Takes step after step until none is left; returns the names of those that failed. */
async function work(waiting: Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const outcome = await run(step.command, step.args, { quiet: true });
    const seconds = (outcome.durationMs / 1000).toFixed(1);
    console.log(`${outcome.code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`);
    if (outcome.code !== 0) {
      console.log(outcome.output);
      failed.push(step.name);
    }
  }
  return failed;
}

/** Each compiler takes some 0.6 GB: more at once than processors, or than four, gains nothing. */
const atOnce = Math.min(4, Math.max(2, availableParallelism()));

const start = performance.now();
const waiting = await allSteps();
const total = waiting.length;
const failed = (await Promise.all(Array.from({ length: atOnce }, () => work(waiting)))).flat();
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`check: ${total - failed.length} of ${total} steps passed (${seconds} s)`);
process.exit(failed.length > 0 ? 1 : 0);
