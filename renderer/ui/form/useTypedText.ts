import { useState } from 'react';

/**
 * What is on screen while a value is being typed. While the field has the focus the typing stands;
 * otherwise the stored value is shown in its own form, so a value that arrives from a draft shows.
 */
export function useTypedText(stored: string) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? stored,
    typing: typed !== null,
    focus: () => setTyped(stored),
    type: setTyped,
    blur: () => setTyped(null),
  };
}
