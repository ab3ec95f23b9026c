/**
 * The production page: how much script stands before the first screen, and how long the application
 * takes to it, against an almost empty application started the same way in the same run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { _electron } from '@playwright/test';
import { buildAll } from '../../build/scripts/build';
import { ensureChromium } from '../../build/scripts/ensureChromium';
import { untilReady } from '../e2e/desk';
import { buildSample } from '../host/sample/build';
import { median, publish } from './report';

const root = path.resolve(import.meta.dirname, '../..');
const assets = path.join(root, 'dist/renderer');
const repetitions = 5;

/** The scripts that the first screen needs: the entry and whatever it imports at once. */
async function firstScreenScripts(): Promise<ReadonlyMap<string, number>> {
  const html = await readFile(path.join(assets, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => file ?? '',
  );
  const sizes = new Map<string, number>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const text = await readFile(path.join(assets, file));
    sizes.set(file, gzipSync(text).length);
    for (const [, name] of text.toString().matchAll(/(?:from|import)\s?["']\.\/([\w.-]+\.js)["']/g))
      waiting.push(`assets/${name}`);
  }
  return sizes;
}

async function timeToReadyMs(appDirectory: string): Promise<number> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'first-screen-'));
  const start = performance.now();
  const app = await _electron.launch({
    ...(process.env['DESK_ELECTRON'] === 'real'
      ? {}
      : { executablePath: path.join(root, 'test/host/electron-host') }),
    args: [appDirectory, `--user-data-dir=${userData}`],
  });
  await untilReady(await app.firstWindow());
  const elapsedMs = performance.now() - start;
  await app.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  return elapsedMs;
}

async function measure(): Promise<void> {
  const chromium = await ensureChromium();
  if (!chromium || !(await buildAll())) {
    process.exitCode = 1;
    return;
  }
  process.env['HOST_CHROMIUM'] = chromium;
  const sizes = await firstScreenScripts();
  const sample = await buildSample(await mkdtemp(path.join(os.tmpdir(), 'empty-application-')));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const order = [
      () => timeToReadyMs(root).then((ms) => ours.push(ms)),
      () => timeToReadyMs(sample).then((ms) => floor.push(ms)),
    ];
    for (const step of repetition % 2 === 0 ? order : order.reverse()) await step();
  }
  const totalBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  await publish({
    name: 'firstScreen',
    conditions: { repetitions, 'load average': (os.loadavg()[0] ?? 0).toFixed(1) },
    lines: [
      {
        workload: 'script before the first screen, gzipped',
        unit: 'kB',
        ours: totalBytes / 1000,
        mark: 350,
        judged: 'value',
      },
      {
        workload: 'launch to first screen, against an almost empty application',
        unit: 'ms',
        ours: median(ours),
        floor: median(floor),
        aim: 3,
        judged: 'ratio',
      },
    ],
    samples: { ours, floor, scripts: Object.fromEntries(sizes) },
  });
}

await measure();
