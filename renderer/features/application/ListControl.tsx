import { CompoundControl } from './CompoundControl';
import type { FieldControlProps } from './FieldControl';
import { RowsControl } from './rows/RowsControl';
import { YearsControl } from './YearsControl';

/** An answer of several inputs: a compound, the years of something, a list of rows. */
export function ListControl(props: FieldControlProps) {
  const { at, application, onAnswer } = props;
  const { kind } = at.field;
  const answer = (value: unknown) => onAnswer(at.path, kind, value);
  if (kind === 'years') return <YearsControl at={at} application={application} onYears={answer} />;
  if (kind === 'rows') return <RowsControl {...props} onRows={answer} />;
  return <CompoundControl {...props} />;
}
