import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverField } from '#shared/domain/application/handOver/index';
import { desktop } from '../../bridge';
import { keyedText } from '../../ui/answers/answerText';
import type { AnswerText } from '../../ui/answers/answerText';
import { fieldLabel } from './lines';

/** Copies a box and says what was copied and for how long: never the value itself. */
export function useCopying(fields: ReadonlyMap<string, HandOverField>, textOf: AnswerText) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = useCallback(
    async (key: string) => {
      const field = fields.get(key);
      if (!field) return;
      const { part, at } = field;
      const words = textOf({ ...part, labelKey: at.labelKey });
      const copied = await desktop.call('output.copyText', { text: keyedText(part, words) });
      const label = fieldLabel(t, field);
      setSaid(
        copied.ok
          ? t('handOver.copied', { field: label, seconds: copied.value.heldMs / 1000 })
          : t('handOver.notCopied', { field: label }),
      );
    },
    [fields, textOf, t],
  );
  return { said, copy };
}
