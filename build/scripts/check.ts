import { run } from './run';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const typeCheck = (folder: string): Step => ({
  name: `types ${folder}`,
  command: 'tsc',
  args: ['-p', `${folder}/tsconfig.json`],
});

/** Two lanes for two cores: the type checks beside everything else. */
const lanes: readonly (readonly Step[])[] = [
  ['shared', 'electron', 'electron/preload', 'renderer', 'test', 'build'].map(typeCheck),
  [
    {
      name: 'lint',
      command: 'eslint',
      args: ['--config', 'build/eslint/eslint.config.mjs', '--max-warnings', '0', '.'],
    },
    { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'cycles', command: 'tsx', args: ['build/scripts/checkCycles.ts'] },
    {
      name: 'unit tests',
      command: 'vitest',
      args: [
        'run',
        '--config',
        'test/vitest.config.ts',
        '--project',
        'unit',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=.cache/results/unit.json',
      ],
    },
  ],
];

async function runLane(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, command, args } of steps) {
    const outcome = await run(command, args, { quiet: true });
    const seconds = (outcome.durationMs / 1000).toFixed(1);
    console.log(`${outcome.code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    if (outcome.code !== 0) {
      console.log(outcome.output);
      failed.push(name);
    }
  }
  return failed;
}

const failed = (await Promise.all(lanes.map(runLane))).flat();
const total = lanes.flat().length;
console.log(`check: ${total - failed.length} of ${total} steps passed`);
process.exit(failed.length > 0 ? 1 : 0);
