import { planPackSchema, type Carrier, type PlanPack } from '#shared/packs/planPack';
import { fail, ok, type Result } from '#shared/base/result';
import { assemblePack } from './assemble';
import { csvRows, type CsvRow, type Progress } from './csvRows';
import { importDraft, type ImportDraft } from './draft';
import { problemList, type ProblemList } from './problems';
import {
  belongsHere,
  readBenefitRow,
  readPlanRow,
  readRateRow,
  readServiceAreaRow,
} from './readRows';

export interface ImportFiles {
  readonly serviceAreas: string;
  readonly plans: string;
  readonly benefits: string;
  readonly rates: string;
}

export interface ImportOptions {
  readonly planYear: number;
  readonly asOf: string;
  readonly paymentKeys: ReadonlyMap<string, Carrier['paymentKey']>;
  readonly progress: Progress;
}

const always = ['BusinessYear', 'StateCode', 'IssuerId'];

/** The files in the order in which they depend on each other, with the columns that are read. */
const steps: readonly {
  readonly file: keyof ImportFiles;
  readonly columns: readonly string[];
  readonly read: (draft: ImportDraft, row: CsvRow) => void;
}[] = [
  {
    file: 'serviceAreas',
    columns: ['ServiceAreaId', 'CoverEntireState', 'County', 'PartialCounty', 'ZipCodes'],
    read: readServiceAreaRow,
  },
  {
    file: 'plans',
    columns: [
      'StandardComponentId',
      'PlanId',
      'PlanMarketingName',
      'IssuerMarketPlaceMarketingName',
      'MarketCoverage',
      'DentalOnlyPlan',
      'ServiceAreaId',
      'PlanType',
      'MetalLevel',
    ],
    read: readPlanRow,
  },
  {
    file: 'benefits',
    columns: [
      'StandardComponentId',
      'PlanId',
      'BenefitName',
      'CopayInnTier1',
      'CoinsInnTier1',
      'IsCovered',
    ],
    read: readBenefitRow,
  },
  {
    file: 'rates',
    columns: ['PlanId', 'RatingAreaId', 'Tobacco', 'Age', 'IndividualRate'],
    read: readRateRow,
  },
];

/** Reads the four files into a pack, or answers every problem found and no pack at all. */
export async function importFiles(
  files: ImportFiles,
  options: ImportOptions,
): Promise<Result<PlanPack, ProblemList>> {
  const draft = importDraft(options.planYear);
  const problems = problemList();
  for (const { file, columns, read } of steps) {
    const rows = csvRows(files[file], [...always, ...columns], problems, options.progress);
    for await (const row of rows) if (belongsHere(draft, row)) read(draft, row);
  }
  const pack = assemblePack(draft, options, problems);
  if (problems.count > 0) return fail(problems);
  const checked = planPackSchema.safeParse(pack);
  if (checked.success) return ok(checked.data);
  for (const { path, message } of checked.error.issues) {
    problems.add({ file: 'pack', line: 0, column: path.join('.'), message });
  }
  return fail(problems);
}
