import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationDraftSchema } from '#shared/domain/application/index';
import { withIncomesAt } from '#shared/domain/estimate/index';

const family = applicationDraftSchema.parse(
  (
    JSON.parse(readFileSync('test/fixtures/households/family-of-four-mixed.json', 'utf8')) as {
      answers: unknown;
    }
  ).answers,
);

describe('trying out another income', () => {
  it('changes every income in proportion and leaves the told answers alone', () => {
    const before = structuredClone(family);
    const half = withIncomesAt(family, 50);
    expect(half.incomes.map(({ amountCents }) => amountCents)).toEqual(
      family.incomes.map(({ amountCents }) =>
        amountCents === undefined ? undefined : Math.round(amountCents / 2),
      ),
    );
    expect(family).toEqual(before);
  });

  it('is the same family at one hundred percent', () => {
    expect(withIncomesAt(family, 100)).toEqual(family);
  });
});
