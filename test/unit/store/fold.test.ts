import { describe, expect, it } from 'vitest';
import { foldWords, needlesOf, searchTextOf } from '../../../renderer/store/rows/fold';

describe('folding', () => {
  it('forgets accents, case and punctuation', () => {
    expect(foldWords('NÚÑEZ-O’Hara, Łukasz')).toEqual(['nunez', 'ohara', 'lukasz']);
    expect(foldWords('Nguyễn Straße (559) 555')).toEqual(['nguyen', 'strasse', '559', '555']);
    expect(foldWords('  ')).toEqual([]);
  });

  it('marks where words begin, so that a needle is found only there', () => {
    const text = searchTextOf(['Mariana Lamar', '93701', '王小明']);
    expect(text).toBe('MarianaLamar#93701#王小明');
    const found = (typed: string) => needlesOf(typed).every((needle) => text.includes(needle));
    expect(found('mar')).toBe(true);
    expect(found('lam MARI')).toBe(true);
    expect(found('937')).toBe(true);
    expect(found('王')).toBe(true);
    expect(found('ana')).toBe(false);
    expect(found('701')).toBe(false);
  });
});
