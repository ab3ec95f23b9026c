import { describe, expect, it } from 'vitest';
import type { AppState } from '#shared/desktop/channels/app';
import type { Profile } from '#shared/desktop/common';
import { newStartOf, offersPractice } from '../../../renderer/features/sign-in/steps';

const rosa: Profile = {
  counselorId: 'practice-rosa-delgado',
  displayName: 'Rosa Delgado',
  initials: 'RD',
  role: 'enrollmentCounselor',
  practice: true,
  condition: 'keyFileMissing',
  kitOpens: false,
};
const person = { key: rosa.counselorId, displayName: rosa.displayName, role: rosa.role };

function appWith(practicePeople: AppState['practicePeople'], practiceStarting: boolean): AppState {
  return {
    ...{ contractVersion: 1, appVersion: '0', practice: true, hub: null, profiles: [rosa] },
    ...{
      practicePeople,
      practiceStarting,
      unlockedCounselorId: null,
      language: 'en',
      runId: 'run',
    },
    storage: { freeBytes: 1, level: 'ok' },
    keyring: { backend: 'test', condition: 'protected' },
  };
}

describe('a desk that is set up anew', () => {
  it('waits for the practice hub, which knows its people, and then needs no code', () => {
    expect(newStartOf(rosa, appWith([], true))).toEqual({ at: 'practiceStarting' });
    const known = newStartOf(rosa, appWith([person], false));
    expect(known).toEqual({ at: 'practicePerson', person, anew: true });
  });

  it('of an office needs a code at once, whatever the practice hub does', () => {
    const anewFor = { ...rosa, practice: false };
    expect(newStartOf(anewFor, appWith([], true))).toEqual({ at: 'pair', anewFor });
    expect(newStartOf(rosa, appWith([], false))).toEqual({ at: 'pair', anewFor: rosa });
  });
});

it('the practice people are offered while they are on their way', () => {
  expect(offersPractice(appWith([], true))).toBe(true);
  expect(offersPractice(appWith([person], false))).toBe(true);
  expect(offersPractice(appWith([], false))).toBe(false);
});
