import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Finished {
  readonly code: number;
  readonly errorText: string;
}

function startWithout(...names: string[]): Promise<Finished> {
  const env = { ...process.env };
  for (const name of names) delete env[name];
  return new Promise((resolve) => {
    execFile(
      'node_modules/.bin/tsx',
      ['build/scripts/start.ts'],
      { env },
      (error, _out, errorText) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, errorText });
      },
    );
  });
}

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('says what to do and how to see the demo instead of failing obscurely', async () => {
    const { code, errorText } = await startWithout('DISPLAY', 'WAYLAND_DISPLAY');
    expect(code).toBe(1);
    expect(errorText).toContain('has no display');
    expect(errorText).toContain('xvfb-run -a npm start');
    expect(errorText).toContain('npm run demo');
  });
});
