import { useState } from 'react';
import type { Result } from '#shared/base/result';
import type { OpenedVault } from '#shared/desktop/channels/vault';
import type { AppError } from '#shared/desktop/errors';
import { enter } from '../../session/start';
import type { StoreError } from '../../store';

/** One attempt at a time to open a vault and then the store behind it. */
export function useEntry() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [storeProblem, setStoreProblem] = useState<StoreError | null>(null);
  const attempt = async (open: () => Promise<Result<OpenedVault, AppError>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    const opened = await open();
    const entered = opened.ok ? await enter(opened.value) : null;
    if (!opened.ok) setError(opened.error);
    else if (entered && !entered.ok) setStoreProblem(entered.error);
    setBusy(false);
    return opened.ok;
  };
  return { busy, error, storeProblem, attempt };
}
