import { useCallback, useEffect, useState } from 'react';
import type { ChannelInput, ChannelOutput } from '#shared/desktop/contract';
import type { AppError } from '#shared/desktop/errors';
import { desktop } from '../../bridge';

type Blank = ChannelOutput<'forms.state'>['blank'];
type Problems = ChannelOutput<'forms.save'>['problems'];

export interface OfficialForm {
  /** Null until one is chosen. */
  readonly blank: Blank;
  readonly busy: boolean;
  readonly failed: AppError | null;
  /** After a save: what could not be written into its field. Null where nothing was saved. */
  readonly problems: Problems | null;
  readonly choose: () => void;
  readonly save: (order: ChannelInput<'forms.save'>) => void;
}

/** What is known of the blank; asked again after each choice. */
function useBlank(chosen: number): Blank {
  const [blank, setBlank] = useState<Blank>(null);
  useEffect(() => {
    let left = false;
    void desktop.call('forms.state', {}).then((state) => {
      if (!left && state.ok) setBlank(state.value.blank);
    });
    return () => {
      left = true;
    };
  }, [chosen]);
  return blank;
}

/** The agency's blank on this computer, and the work with it: one thing at a time. */
export function useOfficialForm(): OfficialForm {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError | null>(null);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [chosen, setChosen] = useState(0);
  const blank = useBlank(chosen);
  const work = useCallback(async (action: () => Promise<AppError | null>) => {
    setBusy(true);
    setProblems(null);
    setFailed(await action());
    setBusy(false);
  }, []);
  const choose = useCallback(() => {
    void work(async () => {
      const choice = await desktop.call('forms.choose', {});
      if (choice.ok) setChosen((count) => count + 1);
      return choice.ok ? null : choice.error;
    });
  }, [work]);
  const save = useCallback<OfficialForm['save']>(
    (order) => {
      void work(async () => {
        const filled = await desktop.call('forms.save', order);
        if (!filled.ok) return filled.error;
        if (filled.value.saved) setProblems(filled.value.problems);
        return null;
      });
    },
    [work],
  );
  return { blank, busy, failed, problems, choose, save };
}
