import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result';
import type { EngineSetting } from '#shared/domain/engine/answerLine';
import { loadPack, type Pack, type PackPolicy } from '#shared/packs/loadPack';
import { packLibrary } from '#shared/packs/packLibrary';
import { trustedPackKeys } from '#shared/packs/packTrust';
import { nodePackVerifier } from './nodePackVerifier';

declare const __RELEASE__: boolean | undefined;

const isRelease = typeof __RELEASE__ === 'boolean' && __RELEASE__;

const policy: PackPolicy = {
  verifier: nodePackVerifier,
  trustedKeys: trustedPackKeys,
  allowDevelopmentKeys: !isRelease,
};

/** Loads the signed packs that lie beside the bundle. */
export async function loadEngineSetting(
  packFolder: string,
): Promise<Result<EngineSetting, string>> {
  const names: unknown = JSON.parse(await readFile(join(packFolder, 'index.json'), 'utf8'));
  if (!isListOfNames(names))
    return fail('The list of packs is unreadable; build the engine again.');
  const loaded = await Promise.all(names.map((name) => readPack(packFolder, name)));
  const packs: Pack[] = [];
  for (const pack of loaded) {
    if (!pack.ok) return pack;
    packs.push(pack.value);
  }
  const { rules, planPack } = packLibrary(packs);
  if (!rules) return fail('There is no rule pack beside the engine.');
  return ok({ rules, planPack });
}

async function readPack(packFolder: string, name: string): Promise<Result<Pack, string>> {
  const [pack, signature] = await Promise.all([
    readFile(join(packFolder, name), 'utf8'),
    readFile(join(packFolder, `${name}.sig`), 'utf8'),
  ]);
  const result = await loadPack(policy, { pack, signature });
  return result.ok ? result : fail(`The pack ${name} was refused. ${result.error.message}`);
}

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
