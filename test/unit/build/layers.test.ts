import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'build/eslint/eslint.config.mjs' });

async function isRefused(filePath: string, specifier: string): Promise<boolean> {
  const [result] = await eslint.lintText(
    `import { x } from '${specifier}';\nexport const y = x;\n`,
    {
      filePath,
    },
  );
  return (
    result?.messages.some((message) => message.ruleId?.endsWith('no-restricted-imports')) ?? false
  );
}

describe('the layers', () => {
  it.each([
    ['shared/domain/a.ts', 'node:fs'],
    ['shared/domain/a.ts', 'react'],
    ['shared/domain/a.ts', '../../electron/vault'],
    ['renderer/app/a.ts', '../../electron/vault'],
    ['renderer/app/a.ts', 'electron'],
    ['renderer/app/a.ts', '../features/home/HomePage'],
    ['renderer/features/home/a.ts', '../outbox/OutboxRow'],
    ['renderer/features/home/parts/a.ts', '../../outbox/OutboxRow'],
    ['electron/vault/a.ts', '../../renderer/app/a'],
    ['electron/vault/a.ts', 'react'],
    ['electron/preload/index.ts', '#shared/domain/access/roles'],
    ['electron/hub/api/a.ts', '../../vault/keyslots'],
    ['electron/hub/index.ts', 'electron'],
    ['electron/vault/a.ts', '../../test/support/a'],
  ])('refuse in %s an import of %s', async (file, specifier) => {
    expect(await isRefused(file, specifier)).toBe(true);
  });

  it.each([
    ['renderer/app/a.ts', '#shared/base/result'],
    ['renderer/app/a.ts', '../features/home/index'],
    ['renderer/features/home/a.ts', '../outbox/index'],
    ['renderer/features/home/a.ts', '../../ui/Button'],
    ['electron/vault/a.ts', '#shared/hub/commands'],
    ['electron/preload/index.ts', '#shared/desktop/wire'],
    ['electron/hub/api/a.ts', '../store/commands'],
  ])('allow in %s an import of %s', async (file, specifier) => {
    expect(await isRefused(file, specifier)).toBe(false);
  });
});
