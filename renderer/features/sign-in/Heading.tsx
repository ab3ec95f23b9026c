import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The heading of a sign-in screen; it takes the focus unless a field does. */
export function Heading({
  children,
  focus = true,
}: {
  readonly children: ReactNode;
  readonly focus?: boolean;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) ref.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <h1 ref={ref} tabIndex={-1} className="sign-in__heading">
      {children}
    </h1>
  );
}
