import { useEffect } from 'react';
import { startCase } from '../features/home';
import { goTo } from '../ui/routing/route';
import { useSession } from '../session/session';
import { features } from './features';

const sequenceMs = 1500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** What a single key does where nothing is being typed. */
const singleKeys: Record<string, () => void> = {
  '/': () => document.getElementById('find')?.focus(),
  '?': () => useSession.getState().shortcutsToggled(),
  n: () => void startCase(),
};

function pressedAnywhere(event: KeyboardEvent): boolean {
  if (event.key === 'F9') {
    useSession.getState().turnAround();
    return true;
  }
  if (event.altKey && event.key === 'ArrowLeft') {
    window.history.back();
    return true;
  }
  if (event.altKey && event.key === 'ArrowRight') {
    window.history.forward();
    return true;
  }
  return false;
}

/** The application's shortcuts: `/`, `n`, `?`, `g` with a letter, F9 and Alt with an arrow. */
export function useKeyboard(): void {
  useEffect(() => {
    let sequenceEndsAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (pressedAnywhere(event)) return event.preventDefault();
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.timeStamp < sequenceEndsAt) {
        sequenceEndsAt = 0;
        const target = features.find(({ navigation }) => navigation?.letter === event.key);
        if (!target?.navigation) return;
        event.preventDefault();
        return goTo(target.navigation.path);
      }
      if (event.key === 'g') sequenceEndsAt = event.timeStamp + sequenceMs;
      const action = singleKeys[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
