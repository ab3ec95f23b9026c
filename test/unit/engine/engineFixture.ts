import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Result } from '#shared/base/result';
import type { PlanPack } from '#shared/packs/planPack';
import {
  runOperation,
  silentTrace,
  type EngineContext,
  type EngineError,
} from '#shared/domain/engine/index';
import { loadEngineSetting } from '../../../electron/engine/loadEngineSetting';

export const repositoryRoot = join(fileURLToPath(import.meta.url), '../../../..');
export const packFolder = join(repositoryRoot, 'shared/packs/data');

const setting = await loadEngineSetting(packFolder);
if (!setting.ok) throw new Error(setting.error);

/** The engine on the packs that the product ships. */
export const context: EngineContext = { ...setting.value, trace: silentTrace };

/** The practice plans of a year, which the product ships. */
export function practicePlans(planYear: number): PlanPack {
  const pack = context.planPack(planYear);
  if (!pack) throw new Error(`There are no practice plans of ${planYear}.`);
  return pack;
}

export function ask(op: string, input: unknown): Result<object, EngineError> {
  return runOperation(context, op, input);
}

/** The output of an operation that must answer. */
export function answer(op: string, input: unknown): Record<string, unknown> {
  const result = ask(op, input);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
  return result.ok ? { ...result.value } : {};
}

/** The error of an operation that must refuse. */
export function refusal(op: string, input: unknown): EngineError | undefined {
  const result = ask(op, input);
  expect(result.ok, JSON.stringify(result)).toBe(false);
  return result.ok ? undefined : result.error;
}

export async function readFactFile(name: string): Promise<unknown> {
  return JSON.parse(
    await readFile(join(repositoryRoot, `shared/packs/facts/${name}.json`), 'utf8'),
  );
}
