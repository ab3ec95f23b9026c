import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { classifyDatabaseError } from '../../../renderer/store/databases/classifyDatabaseError';

describe('an error of the databases', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newerVersion'],
    ['UnknownError', 'backingStore'],
    ['BlockedError', 'blocked'],
    ['InvalidStateError', 'closed'],
  ])('%s is told as %s', (name, code) => {
    expect(classifyDatabaseError(new DOMException('María Núñez', name))).toEqual({
      code,
      cause: name,
    });
  });

  it('is read through Dexie’s wrapping', () => {
    const inner = new DOMException('', 'QuotaExceededError');
    expect(classifyDatabaseError(new Dexie.AbortError('aborted', inner))).toMatchObject({
      code: 'quota',
    });
  });

  it('of an unknown kind keeps its name and never its message', () => {
    const told = classifyDatabaseError(new TypeError('María Núñez'));
    expect(told).toEqual({ code: 'unknown', cause: 'TypeError' });
    expect(classifyDatabaseError('María Núñez')).toEqual({ code: 'unknown' });
  });
});
