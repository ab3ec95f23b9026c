/** `npm run demo`: an event day without a network, on three household files, through the real screens. */
import { mkdir, rm } from 'node:fs/promises';
import { buildAll } from '../../build/scripts/build';
import { ensureChromium } from '../../build/scripts/ensureChromium';
import { runEventDay } from './eventDay';
import { printTable } from './table';

const outputFolder = 'demo-output';

async function demo(): Promise<number> {
  if (!(await buildAll())) return 1;
  const chromium = await ensureChromium();
  if (!chromium) return 1;
  process.env['HOST_CHROMIUM'] = chromium;
  await rm(outputFolder, { recursive: true, force: true });
  await mkdir(outputFolder, { recursive: true });
  const startedAt = performance.now();
  const say = (text: string) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
    console.log(`${seconds} s  ${text}`);
  };
  const { cases, problems } = await runEventDay(outputFolder, say);
  printTable(cases);
  for (const problem of problems) console.error(`FAILED  ${problem}`);
  console.log(
    problems.length === 0
      ? 'Nothing was lost, nothing was doubled, nothing lies on the disk in the clear, every estimate is as expected.'
      : `${problems.length} of the promises were broken.`,
  );
  console.log(`Screenshots and a PDF summary of each family: ${outputFolder}/`);
  return problems.length === 0 ? 0 : 1;
}

process.exit(await demo());
