import type { ReactNode } from 'react';

export interface TickProps {
  readonly name: string;
  readonly type?: 'checkbox' | 'radio';
  readonly value?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** A box or a dot with its words; the whole line is the target. */
export function Tick({ name, type = 'checkbox', value, checked, onChange, children }: TickProps) {
  return (
    <label className="multi__choice">
      <input
        type={type}
        name={name}
        value={value ?? 'yes'}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
