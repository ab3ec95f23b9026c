import { describe, expect, it } from 'vitest';
import { matchPath } from '../../../renderer/ui/routing/route';

describe('an address', () => {
  it('gives its parameters to the pattern that it fits', () => {
    expect(matchPath('case/:caseId/:step?', 'case/7/income')).toEqual({
      caseId: '7',
      step: 'income',
    });
  });

  it('may leave out what is optional', () => {
    expect(matchPath('case/:caseId/:step?', 'case/7')).toEqual({ caseId: '7' });
    expect(matchPath('', '')).toEqual({});
  });

  it('fits no pattern that is shorter, longer or named otherwise', () => {
    expect(matchPath('case/:caseId', 'case')).toBeUndefined();
    expect(matchPath('book', 'book/7')).toBeUndefined();
    expect(matchPath('book', 'outbox')).toBeUndefined();
  });
});
