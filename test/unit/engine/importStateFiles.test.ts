import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { servesAddress } from '#shared/domain/plans/planCatalog';
import { designsOf } from '../../../build/scripts/filedPlans';
import { importFiles } from '../../../build/scripts/planImport/importFiles';
import { repositoryRoot } from './engineFixture';
import { importFolder, packOf, problemsOf } from './importFolder';

const copy = importFolder('cms-csv-state');

const carrierNames = { '99901': 'Practice Issuer One', '99902': 'Practice Issuer Two' };

async function run(names: Readonly<Record<string, string>> = carrierNames) {
  const file = (name: string) => copy.pathOf(`CA${name}.csv`);
  return importFiles(
    {
      serviceAreas: file('ServiceAreas'),
      networks: file('Networks'),
      plans: file('Plans'),
      benefits: file('Benefits'),
      rates: file('Rates'),
    },
    {
      planYear: 2026,
      asOf: '2026-06-03',
      paymentKeys: await copy.paymentKeys(),
      carrierNames: names,
      standardDesigns: await designsOf(2026),
      progress: () => undefined,
    },
  );
}

const pack = async () => packOf(await run());

const problems = async (names?: Readonly<Record<string, string>>) => problemsOf(await run(names));

describe("importing California's files as CMS prints them", () => {
  it('keeps the plans for individuals on the exchange, and names their carriers and networks', async () => {
    const { plans, carriers, networks } = await pack();
    expect(plans.map(({ id, metal, ehbShare }) => [id, metal, ehbShare])).toEqual([
      ['99901CA0010001', 'silver', 0.9975],
      ['99902CA0010001', 'gold', 1],
      ['99902CA0010002', 'bronze', 0.9975],
    ]);
    expect(carriers.map(({ name }) => name)).toEqual(Object.values(carrierNames));
    expect(networks.find(({ id }) => id === plans[1]?.networkId)).toEqual({
      id: '99902-CAN002',
      carrierId: '99902',
      name: 'Practice Coast Network',
      directoryUrl: 'https://directory.example/coast',
    });
    expect(networks.find(({ id }) => id === plans[0]?.networkId)).not.toHaveProperty(
      'directoryUrl',
    );
  });

  it("reads counties, ZIPs and a family's amounts in their printed form", async () => {
    const imported = await pack();
    const [silver] = imported.plans;
    if (!silver) throw new Error('There is a silver plan.');
    const sold = (countyFips: string, zip: string, region: number) =>
      servesAddress(imported, silver, { region, countyFips, zip });
    expect(sold('06075', '94102', 4)).toBe(true);
    expect(sold('06081', '94010', 8)).toBe(true);
    expect(sold('06081', '94019', 8)).toBe(false);
    // The county of the small-group row is not one of its own.
    expect(sold('06001', '94501', 4)).toBe(false);
    const design = imported.designs.find(({ id }) => id === silver.designs['87']);
    expect(design).toMatchObject({
      deductibleCents: [140_000, 280_000],
      drugDeductibleCents: [5_000, 10_000],
      maximumOutOfPocketCents: [335_000, 670_000],
    });
  });

  it('takes what services cost from the standard design where the filed amounts are its own', async () => {
    const { plans, designs } = await pack();
    const design = (id: string | undefined) => designs.find((one) => one.id === id);
    expect(design(plans[0]?.designs.none)).toMatchObject({
      costs: { primaryCare: { copayCents: 5_000 }, inpatient: { coinsurancePercent: 30 } },
    });
    expect(design(plans[0]?.designs['94'])?.costs.primaryCare).toEqual({ copayCents: 500 });
    expect(design(plans[0]?.designs.zero)).toMatchObject({ everythingElse: { copayCents: 0 } });
    expect(design(plans[1]?.designs.none)?.costs.inpatient).toEqual({ coinsurancePercent: 30 });
    expect(design(plans[0]?.designs.none)?.source).toContain('costs of services');
  });

  it('leaves the costs unknown where the filed amounts are no standard design', async () => {
    const path = copy.pathOf('CAPlans.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('"$9,800 "', '"$9,700 "'));
    const { plans, designs } = await pack();
    expect(designs.find(({ id }) => id === plans[0]?.designs.none)?.costs).toEqual({});
  });

  it('keeps dental plans beside the health plans, with rates and their own service area', async () => {
    const { plans, dentalPlans, serviceAreas } = await pack();
    expect(plans.some(({ id }) => id === '99902CA0020001')).toBe(false);
    const [dental] = dentalPlans;
    expect(dental).toMatchObject({
      id: '99902CA0020001',
      name: 'Family Dental',
      network: 'PPO',
      networkId: '99902-CAN003',
    });
    expect(z.array(z.number()).parse(dental?.ratesByRegion['4'])).toHaveLength(65);
    expect(serviceAreas.find(({ id }) => id === dental?.serviceAreaId)?.counties).toEqual([
      '06075',
    ]);
  });

  it('names a column as the file spells it, and an issuer whose name nobody knows', async () => {
    const path = copy.pathOf('CARates.csv');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('Rating Area 8', 'Rating Area 20'),
    );
    expect((await problems())[0]).toMatch(/CARates\.csv:53: RATING AREA ID: .*"Rating Area 20"/);
    expect((await problems({ '99902': 'Practice Issuer Two' }))[0]).toMatch(
      /CAPlans\.csv:2: ISSUER NAME: no name is known for issuer 99901/,
    );
  });
});

describe('the import command', () => {
  const script = join(repositoryRoot, 'build/scripts/importPlanPack.ts');

  function start(out: string, rates: string, year = '2026') {
    const file = (name: string) => copy.pathOf(`CA${name}.csv`);
    const options = {
      year,
      'as-of': '2026-06-03',
      areas: file('ServiceAreas'),
      networks: file('Networks'),
      plans: file('Plans'),
      benefits: file('Benefits'),
      rates,
      'payment-keys': copy.pathOf('payment-keys.json'),
      out,
    };
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...flags], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    const heard = (text: string) =>
      new Promise<void>((resolve) => {
        child.stderr.on('data', (chunk: Buffer) => {
          told += chunk.toString('utf8');
          if (told.includes(text)) resolve();
        });
      });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, heard, ended };
  }

  /** California's files leave the issuer's name blank; the command knows only real carriers. */
  async function nameIssuers() {
    const path = copy.pathOf('CAPlans.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(/^2026,CA,,(9990\d),/gm, '2026,CA,Practice Issuer,$1,'));
  }

  it('adds an edition and keeps the one before', { timeout: 60_000 }, async () => {
    await nameIssuers();
    const out = copy.pathOf('packs');
    for (const version of [1, 2]) {
      expect(await start(out, copy.pathOf('CARates.csv')).ended).toBe(0);
      const index: unknown = JSON.parse(await readFile(join(out, 'index.json'), 'utf8'));
      const names = Array.from(
        { length: version },
        (_, at) => `california-plans-2026-${at + 1}.json`,
      );
      expect(index).toEqual(names);
    }
  });

  it(
    'leaves the packs as they were when it is killed in the middle',
    { timeout: 60_000 },
    async () => {
      await nameIssuers();
      const out = copy.pathOf('packs');
      expect(await start(out, copy.pathOf('CARates.csv')).ended).toBe(0);
      const before = await readdir(out);
      // A pipe that never ends: the command is in the middle of the rates until it is killed.
      const pipe = copy.pathOf('rates.pipe');
      await promisify(execFile)('mkfifo', [pipe]);
      const lines = (await readFile(copy.pathOf('CARates.csv'), 'utf8')).split('\r\n');
      const { child, heard, ended } = start(out, pipe);
      const writer = createWriteStream(pipe);
      const reading = heard('rates.pipe');
      writer.write(`${lines.slice(0, 60).join('\r\n')}\r\n`);
      await reading;
      child.kill('SIGKILL');
      await ended;
      writer.destroy();
      expect(await readdir(out)).toEqual(before);
    },
  );
});
