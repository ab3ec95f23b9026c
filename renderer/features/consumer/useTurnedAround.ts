import { useEffect } from 'react';
import { useSession } from '../../session/session';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

/** Keys that would leave the family's page; F9 alone gives the screen back. */
function leavesThePage(event: KeyboardEvent): boolean {
  if (event.altKey && event.key.startsWith('Arrow')) return true;
  if (isTyping(event.target) || event.ctrlKey || event.metaKey) return false;
  return ['/', '?', 'n', 'g'].includes(event.key);
}

/**
 * Whether the laptop is turned around to the family. The turning ends with the case: no other page
 * has a family's side, and a case never opens turned.
 */
export function useTurnedAround(): boolean {
  const turned = useSession((state) => state.turnedAround);
  useEffect(() => {
    const giveBack = () => {
      const { turnedAround, turnAround } = useSession.getState();
      if (turnedAround) turnAround();
    };
    giveBack();
    return giveBack;
  }, []);
  useEffect(() => {
    if (!turned) return;
    const { dataset } = document.documentElement;
    dataset['turnedAround'] = 'true';
    const onKey = (event: KeyboardEvent) => {
      if (!leavesThePage(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      delete dataset['turnedAround'];
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [turned]);
  return turned;
}
