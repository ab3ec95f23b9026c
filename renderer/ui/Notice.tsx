import { Alert } from '@cmsgov/design-system';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly kind: 'information' | 'success' | 'attention' | 'problem';
  readonly heading?: ReactNode;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; a notice that was there from the start is neither. */
  readonly announce?: 'alert' | 'status';
}

const variations = {
  information: undefined,
  success: 'success',
  attention: 'warn',
  problem: 'error',
} as const;

/** A message in the page: what is safe, what happened, what to do next. */
export function Notice({ kind, heading, children, announce }: NoticeProps) {
  const variation = variations[kind];
  return (
    <Alert
      {...(variation ? { variation } : {})}
      role={announce ?? 'region'}
      heading={heading}
      className="desk-notice"
    >
      {children}
    </Alert>
  );
}
