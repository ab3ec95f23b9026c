import { Button as DesignSystemButton } from '@cmsgov/design-system';
import type { ReactNode, Ref } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  /** `primary` is the one next step of a page; `quiet` looks like a link. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'big';
  readonly type?: 'button' | 'submit';
  /** Work is under way: the button stays focusable and ignores presses. */
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLButtonElement>;
  readonly 'aria-label'?: string;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'data-testid'?: string;
}

const variations = { primary: 'solid', secondary: undefined, quiet: 'ghost' } as const;

/** The design system's button with this application's three weights. */
export function Button({ kind = 'secondary', busy, onPress, type, size, ...rest }: ButtonProps) {
  const variation = variations[kind];
  return (
    <DesignSystemButton
      {...rest}
      {...(variation ? { variation } : {})}
      {...(size ? { size } : {})}
      type={type ?? 'button'}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    />
  );
}
