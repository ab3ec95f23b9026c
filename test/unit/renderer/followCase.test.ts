import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/base/result';
import { CaseSession } from '../../../renderer/features/consumer/caseSession';
import { followCase } from '../../../renderer/features/consumer/followCase';
import { openedCase } from './openedCase';

function openCase() {
  const draft = openedCase();
  const stored = {
    id: draft.caseId,
    caseId: draft.caseId,
    commandId: 'command-1',
    state: 'open' as const,
    updatedAtMs: 0,
    contentJson: '',
  };
  return new CaseSession(stored, draft, {
    store: { call: () => Promise.resolve(ok({})) } as never,
    clock: { nowMs: () => 1 },
    newCommandId: () => 'command-2',
  });
}

const atStep = (session: CaseSession, step: string, pace: 'now' | 'behind' = 'now') =>
  session.update((draft) => ({ ...draft, progress: { step } }), pace);

function followed(session: CaseSession) {
  const steps: string[] = [];
  const end = followCase(session, ({ draft }) => steps.push(draft.progress.step));
  return { steps, end };
}

describe('a screen that follows the case', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('shows what was changed before it began to follow', () => {
    const session = openCase();
    atStep(session, 'roster');
    expect(followed(session).steps).toEqual(['roster']);
  });

  it('shows typing when it pauses, and every other change at once', () => {
    const session = openCase();
    const { steps } = followed(session);
    atStep(session, 'roster', 'behind');
    expect(steps).toEqual(['consent']);
    vi.advanceTimersByTime(200);
    expect(steps).toEqual(['consent', 'roster']);
    atStep(session, 'income');
    expect(steps).toEqual(['consent', 'roster', 'income']);
  });

  it('shows nothing any more once it has ended', () => {
    const session = openCase();
    const { steps, end } = followed(session);
    atStep(session, 'roster', 'behind');
    end();
    vi.advanceTimersByTime(1_000);
    atStep(session, 'income');
    expect(steps).toEqual(['consent']);
  });
});
