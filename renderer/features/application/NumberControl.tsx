import type { FieldValues } from 'react-hook-form';
import { TextField } from '../../ui/form/TextField';
import type { FieldProps } from '../../ui/form/types';

/** A number such as 40 or 37.5; while the typing is none, the text stays in the form only. */
export function NumberControl(props: FieldProps<FieldValues>) {
  return (
    <TextField
      {...props}
      numeric
      size="small"
      parse={(text) =>
        /^\d{1,6}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : text.trim() === '' ? null : text
      }
    />
  );
}
