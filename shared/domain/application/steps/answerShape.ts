import { z } from 'zod';
import { applicationSnapshotSchema } from '../schema';
import type { FieldAt } from './definition';
import { normalize } from './normalize';
import type { RuleFinding } from './rules/rule';

const wrappers = [z.ZodOptional, z.ZodNullable, z.ZodDefault] as const;

function unwrapped(schema: z.ZodType): z.ZodType {
  const wrapper = wrappers.find((kind) => schema instanceof kind);
  return wrapper
    ? unwrapped((schema as InstanceType<typeof wrapper>).unwrap() as z.ZodType)
    : schema;
}

/** The part of the snapshot's schema that judges the answer at a path; undefined where there is none. */
export function schemaAt(path: string): z.ZodType | undefined {
  let schema: z.ZodType | undefined = applicationSnapshotSchema;
  for (const key of path.split('.')) {
    const inner: z.ZodType | undefined = schema && unwrapped(schema);
    if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject)
      schema = (inner.shape as z.ZodRawShape)[key] as z.ZodType;
    else return undefined;
  }
  return schema && unwrapped(schema);
}

const schemas = new Map<string, z.ZodType | undefined>();

/** Rows of one list share their schema. */
function schemaOf(path: string): z.ZodType | undefined {
  const place = path.replace(/\.\d+(?=\.|$)/g, '.0');
  if (!schemas.has(place)) schemas.set(place, schemaAt(place));
  return schemas.get(place);
}

/**
 * What the schema of the snapshot says of one answer, as it would leave this computer: the same zod
 * schema that seals the submission and that the hub holds it to, told beside the field while there
 * is somebody to ask.
 */
export function shapeFindings(at: FieldAt, value: unknown): readonly RuleFinding[] {
  const parsed = schemaOf(at.path)?.safeParse(normalize(at.field, value));
  if (!parsed || parsed.success) return [];
  return parsed.error.issues.map((issue): RuleFinding => {
    const isLong = issue.code === 'too_big' && issue.origin === 'string';
    const part = issue.path.map(String).join('.');
    return {
      severity: 'error',
      code: isLong ? 'answer.too-long' : 'answer.not-well-formed',
      ...(part === '' ? {} : { part }),
    };
  });
}
