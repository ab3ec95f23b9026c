import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import desk from '../../../build/eslint/rules/index.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
Object.assign(RuleTester, { afterAll });

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser as never,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
});

interface Cases {
  readonly allowed: readonly [code: string, filename: string][];
  readonly refused: readonly [code: string, filename: string][];
}

const cases: Record<keyof typeof desk.rules, Cases> = {
  'no-ambient-time-or-chance': {
    allowed: [
      ['clock.nowMs()', 'shared/domain/a.ts'],
      ['Date.now()', 'electron/ports/systemClock.ts'],
      ['new Date(0)', 'shared/a.ts'],
    ],
    refused: [
      ['Date.now()', 'shared/domain/a.ts'],
      ['Math.random()', 'renderer/a.ts'],
      ['new Date()', 'electron/a.ts'],
    ],
  },
  'no-enum': {
    allowed: [["const a = ['x'] as const", 'shared/a.ts']],
    refused: [['enum A { x }', 'shared/a.ts']],
  },
  'no-open-external': {
    allowed: [['shell.openExternal(u)', 'electron/window/safeShell.ts']],
    refused: [['shell.openExternal(u)', 'electron/main.ts']],
  },
  'no-raw-ipc': {
    allowed: [["import { ipcMain } from 'electron'", 'electron/ipc/register.ts']],
    refused: [
      ["import { ipcMain } from 'electron'", 'electron/vault/vault.ts'],
      ["import { ipcRenderer } from 'electron'", 'renderer/a.ts'],
    ],
  },
  'no-renderer-network': {
    allowed: [['desktop.call()', 'renderer/a.ts']],
    refused: [
      ["fetch('/x')", 'renderer/a.ts'],
      ['new WebSocket(u)', 'renderer/a.ts'],
    ],
  },
  'no-stray-bridge': {
    allowed: [['window.desktop.call()', 'renderer/bridge/desktop.ts']],
    refused: [['window.desktop.call()', 'renderer/features/home/a.ts']],
  },
  'no-stray-dexie': {
    allowed: [["new Dexie('work')", 'renderer/store/workDatabase.ts']],
    refused: [["new Dexie('work')", 'renderer/features/home/a.ts']],
  },
  'no-sync-fs': {
    allowed: [
      ['fs.readFile(p)', 'electron/a.ts'],
      ['fs.mkdirSync(p)', 'electron/main.ts'],
    ],
    refused: [
      ['fs.readFileSync(p)', 'electron/vault/a.ts'],
      ["import { readFileSync } from 'node:fs'", 'electron/a.ts'],
    ],
  },
  'no-untranslated-text': {
    allowed: [
      ["<p>{t('home.title')}</p>", 'renderer/a.tsx'],
      ['<p>·</p>', 'renderer/a.tsx'],
    ],
    refused: [
      ['<p>Save now</p>', 'renderer/a.tsx'],
      ['<input placeholder="Name" />', 'renderer/a.tsx'],
    ],
  },
  'no-web-storage': {
    allowed: [['store.save(x)', 'renderer/a.ts']],
    refused: [["localStorage.setItem('a', 'b')", 'renderer/a.ts']],
  },
};

for (const [name, { allowed, refused }] of Object.entries(cases)) {
  tester.run(name, desk.rules[name as keyof typeof desk.rules] as never, {
    valid: allowed.map(([code, filename]) => ({ code, filename })),
    invalid: refused.map(([code, filename]) => ({ code, filename, errors: 1 })),
  });
}
