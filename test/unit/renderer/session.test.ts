import { beforeEach, describe, expect, it } from 'vitest';
import { resetSession, useSession } from '../../../renderer/session/session';

const profile = {
  counselorId: '0195f000-0000-7000-8000-000000000001',
  displayName: 'Practice Person',
  initials: 'PP',
  role: 'enrollmentCounselor',
  practice: true,
  condition: 'ready',
  kitOpens: true,
} as const;
const policy = { idleLockMinutes: 5, allowUnprotectedKeyring: false, namesOnUnlockScreen: true };

describe('the session', () => {
  beforeEach(resetSession);

  it('forgets who was at the desk and what was said when it is reset', () => {
    const session = useSession.getState();
    session.unlocked(profile, policy);
    session.bannerShown({ id: 'a', kind: 'success', headingKey: 'shell.product' });
    session.turnAround();
    resetSession();
    expect(useSession.getState()).toMatchObject({
      lock: 'starting',
      profile: null,
      banners: [],
      turnedAround: false,
    });
  });

  it('replaces a banner of the same id instead of piling up', () => {
    const { bannerShown } = useSession.getState();
    bannerShown({ id: 'a', kind: 'success', headingKey: 'first' });
    bannerShown({ id: 'a', kind: 'success', headingKey: 'second' });
    expect(useSession.getState().banners.map(({ headingKey }) => headingKey)).toEqual(['second']);
  });

  it('stays open when the facts of the application are read again', () => {
    useSession.getState().unlocked(profile, policy);
    expect(useSession.getState().lock).toBe('unlocked');
  });
});
