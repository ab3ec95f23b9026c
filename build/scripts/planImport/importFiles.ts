import {
  planPackSchema,
  type BenefitDesign,
  type Carrier,
  type PlanPack,
} from '#shared/packs/planPack';
import { fail, ok, type Result } from '#shared/base/result';
import { assemblePack } from './assemble';
import { csvRows, type CsvRow, type Progress } from './csvRows';
import { importDraft, type ImportDraft } from './draft';
import { problemList, type ProblemList } from './problems';
import { readNetworkRow, readServiceAreaRow } from './readPlaces';
import { belongsHere, readBenefitRow, readPlanRow, readRateRow } from './readRows';

export interface ImportFiles {
  readonly serviceAreas: string;
  readonly networks?: string | undefined;
  readonly plans: string;
  readonly benefits: string;
  readonly rates: string;
}

export interface ImportOptions {
  readonly planYear: number;
  readonly asOf: string;
  /** One more than the edition that is replaced. */
  readonly version?: number | undefined;
  readonly paymentKeys: ReadonlyMap<string, Carrier['paymentKey']>;
  /** For files that leave the issuer's name blank, as California's do. */
  readonly carrierNames?: Readonly<Record<string, string>> | undefined;
  /** For files without what each service costs: the year's standard designs, by id. */
  readonly standardDesigns?: readonly BenefitDesign[] | undefined;
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
    columns: [
      'ServiceAreaId',
      'CoverEntireState',
      'County',
      'PartialCounty',
      'ZipCodes',
      'MarketCoverage',
      'DentalOnlyPlan',
    ],
    read: readServiceAreaRow,
  },
  {
    file: 'networks',
    columns: ['NetworkId', 'NetworkName', 'MarketCoverage', 'DentalOnlyPlan'],
    read: readNetworkRow,
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
    // What a service costs is in the federal files only.
    columns: ['StandardComponentId', 'PlanId', 'BenefitName', 'IsCovered'],
    read: readBenefitRow,
  },
  {
    file: 'rates',
    columns: ['PlanId', 'RatingAreaId', 'Tobacco', 'Age', 'IndividualRate'],
    read: readRateRow,
  },
];

/** Reads the files into a pack, or answers every problem found and no pack at all. */
export async function importFiles(
  files: ImportFiles,
  options: ImportOptions,
): Promise<Result<PlanPack, ProblemList>> {
  const draft = importDraft(options.planYear, options.carrierNames ?? {});
  const problems = problemList();
  for (const { file, columns, read } of steps) {
    const path = files[file];
    if (path === undefined) continue;
    const rows = csvRows(path, [...always, ...columns], problems, options.progress);
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
