import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function boxesIn(list: HTMLElement): readonly HTMLInputElement[] {
  return [...list.querySelectorAll<HTMLInputElement>('input[data-key]')];
}

/**
 * The list by keys: j, k and the arrows walk from box to box, c copies the one at hand, and the
 * space bar ticks it, as it ticks any box.
 */
export function useHandOverKeys(copy: (key: string) => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target, currentTarget } = event;
      const key = target instanceof HTMLInputElement ? target.dataset['key'] : undefined;
      if (key === undefined) return;
      if (event.key === 'c') {
        event.preventDefault();
        return copy(key);
      }
      const step = moves[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const boxes = boxesIn(currentTarget);
      const at = boxes.findIndex((box) => box === target);
      boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus();
    },
    [copy],
  );
}
