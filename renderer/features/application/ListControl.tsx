import type { ApplicationDraft } from '#shared/domain/application/index';
import { CompoundControl } from './CompoundControl';
import type { FieldControlProps } from './FieldControl';
import { RowsControl } from './rows/RowsControl';
import { YearsControl } from './YearsControl';

/**
 * An answer of several inputs: a compound, the years of something, a list of rows. What a list becomes is
 * made of what stands when its button is pressed, with every key that the screen may not show yet.
 */
export function ListControl(props: FieldControlProps) {
  const { at, application, latest, onAnswer } = props;
  const { kind } = at.field;
  const change = (listOf: (answers: ApplicationDraft) => readonly unknown[]) =>
    onAnswer(at.path, kind, listOf(latest()));
  if (kind === 'years') return <YearsControl at={at} application={application} onYears={change} />;
  if (kind === 'rows') return <RowsControl {...props} onRows={change} />;
  return <CompoundControl {...props} />;
}
