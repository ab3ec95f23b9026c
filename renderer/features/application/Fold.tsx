import type { ReactNode } from 'react';
import { useState } from 'react';

export interface FoldProps {
  readonly label: string;
  /** Starts open where something stands in it already. */
  readonly open: boolean;
  readonly children: ReactNode;
}

/** What few need, out of the way and one key away. */
export function Fold({ label, open, children }: FoldProps) {
  const [startsOpen] = useState(open);
  return (
    <details className="fold" open={startsOpen}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
