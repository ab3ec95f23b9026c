import { useEffect, useRef, useState } from 'react';
import type { PassphraseAssessment } from '#shared/desktop/channels/vault';
import { desktop } from '../../bridge';

const afterTypingMs = 150;

/** A passphrase being chosen: its input, and how strong it is, as the main process sees it; it keeps nothing of it. */
export function useNewPassphrase() {
  const ref = useRef<HTMLInputElement>(null);
  const [assessment, setAssessment] = useState<PassphraseAssessment | null>(null);
  const [passphrase, typed] = useState('');
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      if (passphrase === '') return setAssessment(null);
      const assessed = await desktop.call('vault.assessPassphrase', { passphrase });
      if (current && assessed.ok) setAssessment(assessed.value);
    }, afterTypingMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return { ref, assessment, typed, acceptable: () => isAcceptable(ref.current?.value ?? '') };
}

/** Asked once more at the moment of use, because the meter follows the typing a breath behind. */
async function isAcceptable(passphrase: string): Promise<boolean> {
  const assessed = await desktop.call('vault.assessPassphrase', { passphrase });
  return assessed.ok && assessed.value.acceptable;
}
