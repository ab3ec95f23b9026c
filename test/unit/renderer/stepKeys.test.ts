import { describe, expect, it } from 'vitest';
import { readsTheScreen } from '../../../renderer/features/application/keyboard';

const pressed = (key: string, altKey = false, ctrlKey = false) =>
  readsTheScreen({ key, altKey, ctrlKey });

describe('a key of a step', () => {
  it('waits for the screen where it goes on from there, or acts on a row', () => {
    expect(pressed('Enter')).toBe(true);
    expect(pressed('Tab')).toBe(true);
    expect(pressed('d', false, true)).toBe(true);
    expect(pressed('a', true)).toBe(true);
  });

  it('does not where it types, moves or deletes', () => {
    const keys = ['a', 'Shift', 'Backspace', 'Delete', 'ArrowLeft', 'Dead', 'Process', 'AltGraph'];
    expect(keys.filter((key) => pressed(key))).toEqual([]);
    expect(pressed('Control', false, true)).toBe(false);
    expect(pressed('@', true, true)).toBe(false);
  });
});
