import { describe, expect, it } from 'vitest';
import { applicationSteps } from '#shared/domain/application/index';
import { modelChoices, modelSteps } from './modelFields';

const classes = ['required', 'whenShown', 'optional', 'declinable'] as const;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

const byId = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...entries].sort(([a], [b]) => a.localeCompare(b)));

describe('the questions of the application', () => {
  it.each(modelSteps)('of step $number are those of the model, no less required', (model) => {
    const step = applicationSteps.find(({ number }) => number === model.number);
    const asked = (step?.sections ?? []).flatMap(({ fields }) =>
      fields.map(({ id, requiredness }) => [id, requiredness] as const),
    );
    const wanted = classes.flatMap((name) =>
      words(model[name] ?? '').map((id) => [id, name] as const),
    );
    expect(byId(asked)).toEqual(byId(wanted));
  });

  it.each(Object.entries(modelChoices))('%s offers all of its %i answers', (name, count) => {
    const [stepId, fieldId] = name.split('.');
    const fields = applicationSteps.find(({ id }) => id === stepId)?.sections ?? [];
    const field = fields.flatMap((section) => section.fields).find(({ id }) => id === fieldId);
    expect(field?.options).toHaveLength(count);
    expect(new Set(field?.options).size).toBe(count);
  });
});
