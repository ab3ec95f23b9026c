import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './sample/test';

/** These promises are the host's own; real Electron brings its Chromium along. */
test.skip(process.env['DESK_ELECTRON'] === 'real', 'real Electron starts in its own way');

const executable = path.join(import.meta.dirname, 'electron-host');

interface Ended {
  code: number | string | null | undefined;
  errors: string;
}

function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(executable, args, { env: { ...process.env, ...env } }, (error, _output, errors) => {
      resolve({ code: error === null ? 0 : error.code, errors });
    });
  });
}

test('without a Chromium the host says where it looked and what to install', async ({
  sampleFolder,
  userData,
}) => {
  const args = [sampleFolder, `--user-data-dir=${userData}`];
  const { code, errors } = await run(args, { HOST_CHROMIUM: '/nowhere/chromium' });
  expect(code).toBe(1);
  expect(errors).toContain('No Chromium was found');
  expect(errors).toContain('npx playwright install chromium');
});

test('an app that throws while loading ends the process with its error', async ({ userData }) => {
  await mkdir(path.join(userData, 'broken'));
  await writeFile(path.join(userData, 'broken/main.mjs'), "throw new Error('broken at load');");
  const { code, errors } = await run([path.join(userData, 'broken/main.mjs')]);
  expect(code).toBe(1);
  expect(errors).toContain('broken at load');
});

test('an app that imports a name the host lacks is told which', async ({ userData }) => {
  await mkdir(path.join(userData, 'tray'));
  await writeFile(
    path.join(userData, 'tray/main.mjs'),
    "import { Tray } from 'electron'; new Tray();",
  );
  const { code, errors } = await run([path.join(userData, 'tray/main.mjs')]);
  expect(code).toBe(1);
  expect(errors).toContain("does not provide an export named 'Tray'");
});

test('an app in CommonJS gets the same module', async ({ userData }) => {
  const source = "const { app } = require('electron'); app.whenReady().then(() => app.exit(7));";
  await mkdir(path.join(userData, 'common'));
  await writeFile(path.join(userData, 'common/main.cjs'), source);
  const args = [path.join(userData, 'common/main.cjs'), `--user-data-dir=${userData}`];
  expect((await run(args)).code).toBe(7);
});
