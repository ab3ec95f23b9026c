import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';

export interface StatusMarkProps {
  readonly tone: 'plain' | 'good' | 'attention';
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** A state as a drawing with words; the colour only repeats them. */
export function StatusMark({ tone, icon, children }: StatusMarkProps) {
  return (
    <span className={`desk-mark desk-mark--${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
