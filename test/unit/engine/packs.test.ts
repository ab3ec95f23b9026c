import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factReaders } from '#shared/domain/factReaders';
import { findBenchmark } from '#shared/domain/plans/benchmark';
import { offerForBenchmark, plansAt, pricePlan } from '#shared/domain/plans/planCatalog';
import { regionalBenchmarks } from '#shared/domain/plans/benchmarkEstimate';
import { loadPack, readPack, type PackPolicy } from '#shared/packs/loadPack';
import { packLibrary } from '#shared/packs/packLibrary';
import { developmentPackKey, trustedPackKeys } from '#shared/packs/packTrust';
import { factNames } from '#shared/packs/rulePack';
import { nodePackVerifier } from '../../../electron/engine/nodePackVerifier';
import { context, packFolder, practicePlans, readFactFile } from './engineFixture';

const policy: PackPolicy = {
  verifier: nodePackVerifier,
  trustedKeys: trustedPackKeys,
  allowDevelopmentKeys: true,
};

async function files(name: string) {
  return {
    pack: await readFile(join(packFolder, name), 'utf8'),
    signature: await readFile(join(packFolder, `${name}.sig`), 'utf8'),
  };
}

const regions = Array.from({ length: 19 }, (_, index) => index + 1);

describe('signed packs', () => {
  it('are believed only as they were signed', async () => {
    const { pack, signature } = await files('plans-2027.json');
    expect(await loadPack(policy, { pack, signature })).toMatchObject({ ok: true });
    const altered = pack.replace('"practice":true', '"practice":false');
    expect(await loadPack(policy, { pack: altered, signature })).toMatchObject({
      error: { code: 'bad-signature' },
    });
    expect(await loadPack(policy, { pack, signature: '{}' })).toMatchObject({
      error: { code: 'bad-signature-file' },
    });
  });

  it('from the development key are refused by a release', async () => {
    const release = { ...policy, allowDevelopmentKeys: false };
    expect(await loadPack(release, await files('rules.json'))).toMatchObject({
      error: { code: 'development-key' },
    });
    expect(developmentPackKey.development).toBe(true);
  });

  it('from a stranger are refused', async () => {
    const stranger = { ...policy, trustedKeys: [] };
    expect(await loadPack(stranger, await files('rules.json'))).toMatchObject({
      error: { code: 'unknown-key' },
    });
  });

  it('are refused when a rule of this program could not read one of the facts', async () => {
    const { pack } = await files('rules.json');
    expect(readPack(pack)).toMatchObject({ ok: true });
    const facts = { ...context.rules.facts, fpl: { guidelines: 'lost' } };
    expect(readPack(JSON.stringify({ ...context.rules, facts }))).toMatchObject({
      error: {
        code: 'not-a-pack',
        message: 'Its facts "fpl" are not in the form that the rules read.',
      },
    });
  });

  it('are read by every rule that has a view of a fact', async () => {
    const sources = await readdir('shared/domain', { recursive: true });
    const texts = await Promise.all(
      sources
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFile(join('shared/domain', name), 'utf8')),
    );
    const made = texts.flatMap((text) =>
      [...text.matchAll(/const (\w+) = factReader\(/g)].map(([, name]) => name ?? ''),
    );
    const list = await readFile('shared/domain/factReaders.ts', 'utf8');
    expect(made.filter((name) => !list.includes(`  ${name},\n`))).toEqual([]);
    expect(factReaders).toHaveLength(made.length);
  });

  it('carry the facts as they are checked in', async () => {
    for (const name of factNames)
      expect(context.rules.facts[name]).toEqual(await readFactFile(name));
  });
});

describe('the pack library', () => {
  const plans = practicePlans(2027);
  const newer = { ...plans, version: plans.version + 1 };
  const library = packLibrary([plans, newer, context.rules]);

  it('serves the newest edition and keeps the pinned one', () => {
    expect(library.planPack(2027)).toBe(newer);
    expect(library.pinned({ id: plans.id, version: plans.version })).toBe(plans);
    expect(library.standing({ id: plans.id, version: plans.version })).toBe('superseded');
    expect(library.standing({ id: plans.id, version: newer.version })).toBe('current');
    expect(library.standing({ id: 'lost', version: 1 })).toBe('unknown');
  });

  it('serves real plans of a year before practice plans, whatever their versions', () => {
    const real = { ...plans, id: 'california-plans-2027', version: 1, practice: false };
    expect(packLibrary([newer, real]).planPack(2027)).toBe(real);
  });

  it('has no plan data for a year that is not loaded', () => {
    expect(library.planPack(2028)).toBeUndefined();
    expect(library.planYears).toEqual([2027]);
  });
});

describe('practice packs', () => {
  it('say on their face that they are not for quotes', () => {
    for (const year of [2026, 2027]) {
      expect(context.planPack(year)).toMatchObject({
        practice: true,
        label: 'practice data, not for quotes',
      });
    }
    expect(context.planPack(2025)?.practice).toBe(false);
  });

  it('reproduce the published benchmark of every region in 2026', () => {
    const published = regionalBenchmarks(context.rules).secondLowestCostSilverAge0;
    for (const region of regions) {
      const expected = (published[String(region)]?.['2026'] ?? 0) * 100;
      expect(benchmarkOfChild(2026, region)).toEqual({ region, cents: expected });
    }
  });

  it('offer about fifty plans in every region', () => {
    for (const year of [2026, 2027]) {
      const pack = practicePlans(year);
      for (const region of regions) {
        const count = plansAt(pack, { region }).length;
        expect(count).toBeGreaterThanOrEqual(45);
        expect(count).toBeLessThanOrEqual(60);
      }
    }
  });

  it('name a carrier and a design for everything they sell', () => {
    for (const year of [2025, 2026, 2027]) {
      const pack = practicePlans(year);
      const designs = new Set(pack.designs.map(({ id }) => id));
      const carriers = new Set(pack.carriers.map(({ id }) => id));
      for (const plan of pack.plans) {
        expect(carriers).toContain(plan.carrierId);
        for (const design of Object.values(plan.designs)) expect(designs).toContain(design);
      }
    }
  });
});

function benchmarkOfChild(planYear: number, region: number) {
  const offers = plansAt(practicePlans(planYear), { region }).flatMap((plan) => {
    const price = pricePlan(context, { planYear, plan, region, ages: [10] });
    return price?.ok ? [offerForBenchmark(plan, price.value.totalCents)] : [];
  });
  const benchmark = findBenchmark(context, offers);
  return { region, cents: benchmark.ok ? benchmark.value.monthlyCents : undefined };
}
