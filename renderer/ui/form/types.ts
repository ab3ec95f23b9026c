import type { ReactNode } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every field of the form kit takes. */
export interface FieldProps<Values extends FieldValues, Submitted = Values> {
  // The context of a form is never used here; react-hook-form types it loosely.
  readonly control: Control<Values, unknown, Submitted>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What to do about a refused answer: "Enter the ZIP code as 5 digits." */
  readonly problem?: string;
  readonly optional?: boolean;
  /** Told the new value after every change, for fields that others depend on. */
  readonly onAnswered?: (value: unknown) => void;
}
