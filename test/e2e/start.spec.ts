import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './desk';
import { killProcessGroup } from '../support/processGroup';
import { repositoryRoot } from '../support/launchDesk';

/** Whether a program is on the path. */
function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

interface Running {
  readonly child: ChildProcess;
  output(): string;
  readonly ended: Promise<number | null>;
}

/** Runs a command in a process group of its own, in surroundings without Playwright's wishes. */
function run(program: string, args: readonly string[], display?: string): Running {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...surroundings } = process.env;
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...surroundings, ...(display === undefined ? {} : { DISPLAY: display }) },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => printed.push(bytes.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => printed.join(''), ended };
}

test.skip(process.platform !== 'linux', 'only Linux has a choice of displays');

test('without a display, npm start says what to do and how to see the demo', async () => {
  const started = run('npm', ['start', '--silent']);
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain('this terminal has no display');
  expect(started.output()).toContain('xvfb-run -a npm start');
  expect(started.output()).toContain('npm run demo');
});

test('npm start opens the application and says in one line what it runs in', async ({
  userData,
}) => {
  test.skip(!isInstalled('xvfb-run') || !isInstalled('Xvfb'), 'there is no virtual display here');
  const started = run('xvfb-run', [
    '-a',
    'npm',
    'start',
    '--silent',
    '--',
    `--user-data-dir=${userData}`,
  ]);
  try {
    await expect
      .poll(() => started.output().match(/^Enroller Desk runs in .+$/gm), { timeout: 40_000 })
      .toEqual([
        expect.stringMatching(
          /^Enroller Desk runs in (Electron|the desktop host on \S+ \(no Electron binary here\)), with a practice hub\.$/,
        ),
      ]);
    const log = path.join(userData, 'logs/desk.log');
    const events = async () => (await readFile(log, 'utf8').catch(() => '')).split('\n');
    await expect
      .poll(events, { timeout: 40_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('"event":"practice.ready"')]));
    expect((await events()).join()).toContain('"event":"app.started"');
  } finally {
    if (started.child.pid !== undefined) await killProcessGroup(started.child.pid);
  }
});
