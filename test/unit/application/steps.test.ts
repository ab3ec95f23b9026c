import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicationDraftSchema, applicationSteps } from '#shared/domain/application/index';

/** The shape's leaves as paths with `*` for list items; compounds that one field asks stay whole. */
function leavesOf(schema: z.ZodType, path: string, compounds: ReadonlySet<string>): string[] {
  if (compounds.has(path)) return [path];
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  ) {
    return leavesOf(schema.unwrap() as z.ZodType, path, compounds);
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, part]) =>
      leavesOf(part, path === '' ? key : `${path}.${key}`, compounds),
    );
  }
  if (schema instanceof z.ZodArray)
    return leavesOf(schema.element as z.ZodType, `${path}.*`, compounds);
  return [path];
}

const asked = new Set(
  applicationSteps.flatMap((step) =>
    step.sections.flatMap((section) =>
      [...section.fields.map(({ path }) => path), ...section.structure].map((path) =>
        [section.template.replace(/\{\w+\}/g, '*'), path].filter(Boolean).join('.'),
      ),
    ),
  ),
);

const structure = [
  'schemaVersion',
  'formRevision',
  'id',
  'coverageYear',
  'createdAt',
  'revision',
  'state',
  'predecessorId',
  'amendmentKind',
  'changedPaths.*',
  'policyPackVersion',
  'deviceClock.at',
  'deviceClock.trusted',
  'provenance',
];

describe('the steps', () => {
  it('are the 34 of the model, in order', () => {
    expect(applicationSteps.map(({ number }) => number)).toEqual(
      Array.from({ length: 34 }, (_, index) => index + 1),
    );
  });

  it('ask every field of the schema exactly where the schema keeps it', () => {
    const leaves = leavesOf(applicationDraftSchema, '', asked);
    const isAsked = (leaf: string) =>
      asked.has(leaf) || structure.includes(leaf) || asked.has(leaf.replace(/\.\*$/, ''));
    expect(leaves.filter((leaf) => !isAsked(leaf))).toEqual([]);
    const known = (path: string) =>
      leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}.`));
    expect([...asked].filter((path) => !known(path))).toEqual([]);
  });

  it('give every field of a step words of its own', () => {
    for (const { id, sections } of applicationSteps) {
      const ids = sections.flatMap(({ fields }) => fields.map((field) => field.id));
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });

  it('offer options wherever something is chosen', () => {
    const fields = applicationSteps.flatMap(({ sections }) =>
      sections.flatMap(({ fields: all }) => all),
    );
    const choices = fields.filter(({ kind }) => kind === 'choice' || kind === 'multi');
    expect(choices.filter(({ options }) => options.length === 0)).toEqual([]);
  });
});
