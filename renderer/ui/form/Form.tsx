import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ErrorSummary } from './ErrorSummary';
import { FieldRegister, FieldRegisterContext } from './labels';

export interface FormProps<Values extends FieldValues, Submitted extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Submitted>;
  /** Called with what the schema accepted. */
  readonly onAccepted: (values: Submitted) => void | Promise<void>;
  readonly children: ReactNode;
}

/** One form: one column, Enter continues, errors are summed up above it. */
export function Form<Values extends FieldValues, Submitted extends FieldValues = Values>({
  form,
  onAccepted,
  children,
}: FormProps<Values, Submitted>) {
  const [register] = useState(() => new FieldRegister());
  return (
    <FieldRegisterContext value={register}>
      <form
        noValidate
        className="desk-form"
        onSubmit={(event) => void form.handleSubmit(onAccepted)(event)}
      >
        <ErrorSummary control={form.control} />
        {children}
      </form>
    </FieldRegisterContext>
  );
}
