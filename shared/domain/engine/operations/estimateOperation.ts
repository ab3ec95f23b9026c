import { z } from 'zod';
import { fail, ok, type Result } from '../../../base/result';
import { type PlanPack, planPackSchema } from '../../../packs/planPack';
import { applicationDraftSchema, applicationSchemaVersion, formRevision } from '../../application';
import { type Estimate, estimateApplication, impossibleAnswer } from '../../estimate';
import type { EngineContext } from '../engineContext';
import { type EngineError, noData } from '../engineError';
import { dateField, idField, yearField } from '../inputs';
import { type AnyOperation, defineOperation } from '../operation';
import { silentTrace } from '../trace';

const groupSchema = z.object({ id: idField, memberIds: z.array(idField) });

const estimateInput = z.object({
  planYear: yearField,
  asOf: dateField,
  coverageStart: dateField.optional(),
  groups: z.array(groupSchema).optional(),
  /** Plans to price instead of the loaded ones; null prices none and takes the regional figure. */
  planPack: z.union([planPackSchema, z.string(), z.null()]).optional(),
  application: applicationDraftSchema,
});

/** The bookkeeping of an application that an analyst's line need not carry. */
function bookkeeping(planYear: unknown) {
  return {
    schemaVersion: applicationSchemaVersion,
    formRevision,
    id: 'estimate',
    createdAt: '',
    coverageYear: planYear,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ownKeys: ReadonlySet<string> = new Set(Object.keys(estimateInput.shape));

/** The household stands under `application`, or its parts stand on the line itself. */
function readLine(line: unknown): unknown {
  if (!isRecord(line)) return line;
  const inline = Object.fromEntries(Object.entries(line).filter(([key]) => !ownKeys.has(key)));
  const household = line['application'] ?? inline;
  if (!isRecord(household)) return line;
  return { ...line, application: { ...bookkeeping(line['planYear']), ...household } };
}

function planPackFor(
  context: EngineContext,
  planYear: number,
  asked: PlanPack | string | null | undefined,
): Result<PlanPack | undefined, EngineError> {
  if (asked === null) return ok(undefined);
  const loaded = context.planPack(planYear);
  if (asked === undefined) return ok(loaded);
  if (typeof asked !== 'string') return ok(asked);
  return loaded?.id === asked
    ? ok(loaded)
    : noData(`There is no plan pack ${JSON.stringify(asked)} for ${planYear}.`);
}

const estimateOperation = defineOperation({
  name: 'estimate',
  input: z.preprocess(readLine, estimateInput),
  keepsNulls: true,
  run: (context, { application, planPack, ...rest }): Result<Estimate, EngineError> => {
    const { rules } = context;
    const impossible = impossibleAnswer({ ...rest, application, rules });
    if (impossible) return fail(impossible);
    const plans = planPackFor(context, rest.planYear, planPack);
    if (!plans.ok) return plans;
    const trace = context.trace !== silentTrace;
    const estimate = estimateApplication({
      ...rest,
      application,
      rules,
      planPack: plans.value,
      trace,
    });
    if (estimate.ok) repeatTrace(context, estimate.value);
    return estimate;
  },
});

/** The line's own trace is that of every return and person, in their order. */
function repeatTrace({ trace }: EngineContext, { taxHouseholds, persons }: Estimate): void {
  for (const part of [...taxHouseholds, ...persons]) {
    for (const { rule, source, inputs, result } of part.trace)
      trace.note(rule, source, inputs, result);
  }
}

export const estimateOperations: readonly AnyOperation[] = [estimateOperation];
