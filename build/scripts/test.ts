import { mkdir, readFile, rm } from 'node:fs/promises';
import { findHeadlessShell } from '../../test/host/runtime/chromiumBinary';
import { buildAll } from './build';
import { ensureChromium } from './ensureChromium';
import { run } from './run';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const results = '.cache/results';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

async function readReport<Report>(name: string): Promise<Report | undefined> {
  const text = await readFile(`${results}/${name}.json`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}

/** A runner that died before it wrote its report counts as one failure, never as none. */
function atLeastOneFailure(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function check(): Promise<Count> {
  const { code, output } = await run('tsx', ['build/scripts/check.ts']);
  const unit = await readReport<VitestReport>('unit');
  const steps = /check: (\d+) of (\d+) steps passed/.exec(output);
  const passedSteps = Number(steps?.[1] ?? 0);
  const failedSteps = Number(steps?.[2] ?? 1) - passedSteps;
  return atLeastOneFailure(
    {
      passed: passedSteps + (unit?.numPassedTests ?? 0),
      failed: failedSteps + (unit?.numFailedTests ?? 0),
    },
    code,
  );
}

async function integration(): Promise<Count> {
  const { code } = await run('vitest', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'integration',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/integration.json`,
  ]);
  const report = await readReport<VitestReport>('integration');
  return atLeastOneFailure(
    { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 },
    code,
  );
}

async function playwright(chromium: string): Promise<Count> {
  const { code } = await run(
    'playwright',
    ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json'],
    {
      env: {
        HOST_CHROMIUM: process.env['HOST_CHROMIUM'] ?? findHeadlessShell() ?? chromium,
        DESK_BROWSER: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${results}/playwright.json`,
      },
    },
  );
  const stats = (await readReport<PlaywrightReport>('playwright'))?.stats;
  return atLeastOneFailure(
    { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 },
    code,
  );
}

async function runAll(): Promise<Count[]> {
  const counts = [await check()];
  if (!(await buildAll())) return [...counts, { passed: 0, failed: 1 }];
  counts.push(await integration());
  const chromium = await ensureChromium();
  counts.push(chromium ? await playwright(chromium) : { passed: 0, failed: 1 });
  return counts;
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const counts = await runAll();
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
