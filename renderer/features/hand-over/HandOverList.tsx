import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverStep } from '#shared/domain/application/handOver/index';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { useAnswerText } from '../../ui/answers/answerText';
import { nameOf } from '../consumer/index';
import { withKeyed } from './record';
import type { HandOver } from './useHandOver';
import { StepLines } from './StepLines';
import { useCopying } from './useCopying';
import { useHandOverKeys } from './useHandOverKeys';

export interface HandOverListProps {
  readonly application: ApplicationDraft;
  readonly steps: readonly HandOverStep[];
  readonly handOver: HandOver;
}

const blocks = ['introduction', 'household', 'individual', 'closing'] as const;

/** Every box in the official order; the keys work wherever a box has the focus. */
export function HandOverList({ application, steps, handOver }: HandOverListProps) {
  const { t } = useTranslation();
  const textOf = useAnswerText(application);
  const [current, setCurrent] = useState<string | null>(null);
  const { record, change } = handOver;
  const fields = useMemo(
    () => new Map(steps.flatMap((step) => step.fields.map((field) => [field.key, field]))),
    [steps],
  );
  const keyed = useMemo(() => new Set(record?.keyed), [record]);
  const { said, copy } = useCopying(fields, textOf);
  const onKeyDown = useHandOverKeys((key) => void copy(key));
  const first = [...fields.keys()].find((key) => !keyed.has(key)) ?? [...fields.keys()][0];
  return (
    <>
      <p className="hand-said desk-no-print" role="status">
        {said}
      </p>
      <div className="hand-list" onKeyDown={onKeyDown}>
        {blocks.map((block) => (
          <section key={block} aria-labelledby={`hand-block-${block}`}>
            <h2 id={`hand-block-${block}`}>{t(`interview.block.${block}`)}</h2>
            {steps
              .filter(({ step }) => step.block === block)
              .map((step) => (
                <StepLines
                  key={step.step.id}
                  step={step}
                  keyed={keyed}
                  current={current ?? first}
                  textOf={textOf}
                  personName={(id) => nameOf(application.persons.find((one) => one.id === id))}
                  onTick={(key, now) => change((standing) => withKeyed(standing, key, now))}
                  onCopy={(key) => void copy(key)}
                  onFocus={setCurrent}
                />
              ))}
          </section>
        ))}
      </div>
    </>
  );
}
