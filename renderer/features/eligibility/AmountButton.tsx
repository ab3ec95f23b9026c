import type { ReactNode } from 'react';

export interface AmountButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** An amount that explains itself: pressing it opens the chain of rules behind it. */
export function AmountButton({ label, onPress, children }: AmountButtonProps) {
  return (
    <button type="button" className="amount" title={label} onClick={onPress}>
      {children}
      <span className="ds-u-visibility--screen-reader">{label}</span>
      <span className="amount__mark" aria-hidden="true">
        i
      </span>
    </button>
  );
}
