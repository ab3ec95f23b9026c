import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildAll } from './build';
import { ensureChromium } from './ensureChromium';
import { run } from './run';

const electronFolder = path.dirname(
  createRequire(import.meta.url).resolve('electron/package.json'),
);

const electronBinaries: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'dist/Electron.app/Contents/MacOS/Electron',
  win32: 'dist/electron.exe',
};

async function electronBinary(): Promise<string | undefined> {
  const file = path.join(electronFolder, electronBinaries[process.platform] ?? 'dist/electron');
  const stands = (): Promise<boolean> =>
    access(file).then(
      () => true,
      () => false,
    );
  if (await stands()) return file;
  console.log('Downloading Electron …');
  await run('install-electron', [], { quiet: true });
  return (await stands()) ? file : undefined;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const withoutDisplay = `Enroller Desk opens a window, and this terminal has no display.
  To use it:    run "npm start" in a desktop session, or in a virtual one: xvfb-run -a npm start
  To see it:    npm run demo   (headless; leaves screenshots and PDF summaries in demo-output/)`;

function launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => {
      resolve(code ?? 0);
    });
  });
}

async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error(withoutDisplay);
    return 1;
  }
  if (!(await buildAll())) return 1;
  const passedOn = process.argv.slice(2);
  const electron = await electronBinary();
  if (electron) {
    console.log('Enroller Desk runs in Electron, with a practice hub.');
    return launch(electron, ['.', ...passedOn], {});
  }
  const chromium = await ensureChromium();
  if (!chromium) return 1;
  console.log(
    `Enroller Desk runs in the desktop host on ${chromium} (no Electron binary here), with a practice hub.`,
  );
  return launch('test/host/electron-host', ['.', ...passedOn], {
    HOST_CHROMIUM: chromium,
    HOST_HEADED: '1',
  });
}

process.exit(await start());
