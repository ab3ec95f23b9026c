import { describe, expect, test } from 'vitest';
import { strokeSchema } from '#shared/domain/application/schema/signatures';

describe('a pen stroke', () => {
  test('is kept as it was drawn', () => {
    const stroke = [
      [0, 0.5],
      [0.25, 1],
    ];
    expect(strokeSchema.parse(JSON.parse(JSON.stringify(stroke)))).toEqual(stroke);
    expect(strokeSchema.parse([])).toEqual([]);
  });

  test.each([
    ['no list', { 0: [0, 0] }],
    ['a point of one number', [[0.1]]],
    ['a point of three', [[0, 0, 0]]],
    ['a point of text', [['0', 0]]],
    ['a point without a place', [[Number.NaN, 0]]],
    ['a point beyond everything', [[0, Number.POSITIVE_INFINITY]]],
    ['nothing where a point belongs', [[0, 0], null]],
  ])('is refused with %s', (_, stroke) => {
    expect(strokeSchema.safeParse(stroke).success).toBe(false);
  });
});
