import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import type { PackInfo } from '#shared/desktop/channels/packs';
import type { AppError } from '#shared/desktop/errors';
import { appError } from '#shared/desktop/errors';
import { readPack } from '#shared/packs/loadPack';
import type { Pack } from '#shared/packs/loadPack';
import type { PlanPack } from '#shared/packs/planPack';
import type { RulePack } from '#shared/packs/rulePack';
import { desktop } from '../bridge';
import { listPacks } from './listPacks';

/** The verified packs that this computer has. */
export interface Packs {
  readonly rules: RulePack;
  /** The plans of a coverage year; `packMissing` where none are loaded. */
  readonly plansOf: (planYear: number) => Promise<Result<PlanPack, AppError>>;
  readonly infos: readonly PackInfo[];
}

async function packOf(packId: string): Promise<Result<Pack, AppError>> {
  const bytes = await desktop.call('packs.read', { packId });
  if (!bytes.ok) return bytes;
  const pack = readPack(new TextDecoder().decode(bytes.value));
  return pack.ok ? ok(pack.value) : fail(appError('packUntrusted'));
}

function plansReader(infos: readonly PackInfo[]): Packs['plansOf'] {
  const reading = new Map<number, Promise<Result<PlanPack, AppError>>>();
  const read = async (planYear: number): Promise<Result<PlanPack, AppError>> => {
    const info = infos.find((one) => one.kind === 'plans' && one.planYear === planYear);
    if (!info) return fail(appError('packMissing'));
    const pack = await packOf(info.packId);
    if (!pack.ok) return pack;
    return pack.value.kind === 'plans' ? ok(pack.value) : fail(appError('packUntrusted'));
  };
  return (planYear) => {
    const known = reading.get(planYear) ?? read(planYear);
    reading.set(planYear, known);
    return known;
  };
}

async function load(): Promise<Result<Packs, AppError>> {
  const infos = await listPacks();
  if (!infos.ok) return infos;
  const info = infos.value.find(({ kind }) => kind === 'rules');
  if (!info) return fail(appError('packMissing'));
  const rules = await packOf(info.packId);
  if (!rules.ok) return rules;
  if (rules.value.kind !== 'rules') return fail(appError('packUntrusted'));
  return ok({ rules: rules.value, plansOf: plansReader(infos.value), infos: infos.value });
}

let loading: Promise<Result<Packs, AppError>> | undefined;

/** The packs, read once for each page; a failure is tried again at the next call. */
export async function loadPacks(): Promise<Result<Packs, AppError>> {
  loading ??= load();
  const loaded = await loading;
  if (!loaded.ok) loading = undefined;
  return loaded;
}
