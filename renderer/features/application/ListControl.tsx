import type { ApplicationDraft } from '#shared/domain/application/index';
import { CompoundControl } from './CompoundControl';
import type { FieldControlProps } from './FieldControl';
import { YearTicks } from './rows/NumberTicks';
import { RowsControl } from './rows/RowsControl';

/**
 * An answer of several inputs: a compound, the years of something, a list of rows. What a list becomes is
 * made of what stands when its button is pressed, with every key that the screen may not show yet.
 */
export function ListControl(props: FieldControlProps) {
  const { at, latest, onAnswer } = props;
  const { kind } = at.field;
  const change = (listOf: (answers: ApplicationDraft) => readonly unknown[]) =>
    onAnswer(at.path, kind, listOf(latest()));
  if (kind === 'years') return <YearTicks {...props} onRows={change} />;
  if (kind === 'rows') return <RowsControl {...props} onRows={change} />;
  return <CompoundControl {...props} />;
}
